/** Who has given a share's password once is not asked again for a while: a signed cookie that is sent to its page only. */
import { isSignatureOf, signatureOf } from '../files/signature.js';
import type { VipContext } from '../http/route.js';

const NAME = 'vip-share';
const SESSION_SECONDS = 12 * 3_600;

type Signing = Pick<VipContext, 'clock' | 'tokenSecret'>;

/** The Set-Cookie header for a share and its token. */
export function sessionCookie(
  { shareId, token }: { readonly shareId: string; readonly token: string },
  { clock, tokenSecret, origin }: Signing & Pick<VipContext, 'origin'>,
): string {
  const until = Math.floor(clock.now().getTime() / 1000) + SESSION_SECONDS;
  const signature = signatureOf(textOf(shareId, until), 'share', tokenSecret);
  const { pathname, protocol } = new URL(origin());
  const path = `${pathname.replace(/\/$/, '')}/s/${token}`;
  const secure = protocol === 'https:' ? '; Secure' : '';
  return `${NAME}=${until}.${signature}; Path=${path}; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whether the Cookie header holds one for the share that is still good. */
export function hasSession(
  header: string | undefined,
  shareId: string,
  { clock, tokenSecret }: Signing,
): boolean {
  const cookies = (header ?? '').split(';').map((cookie) => cookie.trim().split('='));
  return cookies.some(([name, value = '']) => {
    const [until = '', signature = ''] = value.split('.');
    const isOurs =
      name === NAME && isSignatureOf(signature, textOf(shareId, Number(until)), 'share', tokenSecret);
    return isOurs && Number(until) * 1000 > clock.now().getTime();
  });
}

function textOf(shareId: string, until: number): string {
  return `${shareId} ${until}`;
}
