import type { RouteRequest, VipContext } from '../http/route.js';
import type { Act } from './write.js';

/** Who changes something in a request, and when. */
export function actOf(
  { tenant, actor, requestId }: Pick<RouteRequest<unknown, unknown>, 'actor' | 'requestId' | 'tenant'>,
  { clock }: Pick<VipContext, 'clock'>,
): Act {
  return { tenant, actor, at: clock.now(), correlationId: requestId };
}
