import type { NewVipStatement } from '../../../upstreams/vip/rights.js';

/** A grant of the whole world that limits nothing, but for what a test says. */
export function aStatement(
  more: Partial<NewVipStatement> & Pick<NewVipStatement, 'source' | 'subject'>,
): NewVipStatement {
  return {
    effect: 'GRANT',
    territory: { include: ['WORLD'], exclude: [] },
    languages: null,
    forms: null,
    channels: null,
    recipientIds: null,
    recipientTypes: null,
    uses: null,
    from: null,
    until: null,
    note: null,
    ...more,
  };
}
