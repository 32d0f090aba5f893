/** What a client may do (contract 3.1). Approving is apart from writing, so that a robot cannot sign off its own work. */

export const VIP_SCOPES = [
  'titles:rw',
  'assets:read',
  'assets:write',
  'assets:approve',
  'packages:rw',
  'recipients:read',
  'recipients:write',
  'deliveries:read',
  'deliveries:write',
  'deliveries:withdraw',
  'rights:read',
  'rights:write',
  'shares:rw',
  'events:read',
  'webhooks:rw',
  'audit:read',
  'actors:assert',
] as const;

export type VipScope = (typeof VIP_SCOPES)[number];
