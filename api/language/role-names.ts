import type { Role } from '../../graph/model.ts';

/** What tables and the command line call the roles in Chinese; the explorer has its own in `web/language`. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = { lead: '牵头', responsible: '责任', support: '配合' };
