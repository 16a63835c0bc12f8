/** A newsroom on the disk with one member for each role, and articles of theirs brought to any state by moves that are signed and checked as any. */
import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentity, joinRequestOf, type Identity } from '../../electron/identity/identity-file';
import { pkcs8Of, underPassphrase, type KeyKeeper } from '../../electron/identity/sealed-key';
import { realPorts } from '../../electron/ports/ports';
import { initWorkspace, type Workspace } from '../../electron/workspace/open-workspace';
import type { Article } from '../../shared/model/article';
import { Timestamp, type ArticleId } from '../../shared/model/ids';
import type { ArticleState } from '../../shared/model/record-event';
import { roles, type Role } from '../../shared/model/roles';
import type { MoveWish } from '../../shared/review/article-standing';

export const passphrase = 'سر';

/** A file like any, but for scrypt's cost: 600 keys must open in a test. */
const cheapKeeper: KeyKeeper = {
  async seal(privateKey) {
    const cost = { n: 16, r: 8, p: 1 };
    const [salt, iv] = [randomBytes(16), randomBytes(12)];
    const key = scryptSync(passphrase.normalize('NFC'), salt, 32, { N: cost.n, r: cost.r, p: cost.p });
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([cipher.update(pkcs8Of(privateKey)), cipher.final()]).toString('base64');
    const tag = cipher.getAuthTag().toString('base64');
    return { kind: 'passphrase', ...cost, salt: salt.toString('base64'), iv: iv.toString('base64'), tag, sealed };
  },
  unseal: underPassphrase(passphrase).unseal,
};

/** The folder of each member's identity is called after their role; `w` is the workspace. */
export type NewsroomOfRoles = {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly members: Readonly<Record<Role, Identity>>;
  /** A new article in this state, submitted by the writer. */
  articleIn(state: ArticleState, differs?: Partial<Article>): Promise<ArticleId>;
  remove(): Promise<void>;
};

export const pastTime = Timestamp.parse('2026-01-01T06:00:00+03:00');

type Step = readonly [Role, ArticleState];

/** The shortest way to each state. */
const ways: Readonly<Record<ArticleState, readonly Step[]>> = {
  draft: [],
  submitted: [['writer', 'submitted']],
  'in-review': [
    ['writer', 'submitted'],
    ['editor', 'in-review'],
  ],
  returned: [
    ['writer', 'submitted'],
    ['editor', 'returned'],
  ],
  approved: [
    ['writer', 'submitted'],
    ['chief', 'approved'],
  ],
  scheduled: [
    ['writer', 'submitted'],
    ['chief', 'approved'],
    ['publisher', 'scheduled'],
  ],
  exported: [
    ['writer', 'submitted'],
    ['chief', 'approved'],
    ['publisher', 'exported'],
  ],
  corrected: [
    ['writer', 'submitted'],
    ['chief', 'approved'],
    ['publisher', 'exported'],
    ['chief', 'corrected'],
  ],
  killed: [
    ['writer', 'submitted'],
    ['chief', 'approved'],
    ['chief', 'killed'],
  ],
  spiked: [['writer', 'spiked']],
};

/** All that any move may ask for. */
export const fullWish = (to: ArticleState): MoveWish => ({
  to,
  reason: 'سبب',
  cause: 'development',
  scheduledFor: pastTime,
  override: 'none',
});

export async function newsroomOfRoles(): Promise<NewsroomOfRoles> {
  const folder = await mkdtemp(join(tmpdir(), 'midad-roles-'));
  const founded = await initWorkspace(join(folder, 'w'), { name: 'المدينة' }, realPorts);
  if (!founded.ok) throw new Error(founded.failure.code);
  const workspace = founded.value;
  const made = await Promise.all(
    roles.map(async (role) => {
      const outcome = await createIdentity(join(folder, role), { name: role, keeper: cheapKeeper }, realPorts);
      if (outcome.kind !== 'open') throw new Error(outcome.kind);
      return [role, outcome.identity] as const;
    }),
  );
  const members = Object.fromEntries(made) as Record<Role, Identity>;
  const admit = async (role: Role, kind: 'founded' | 'admitted'): Promise<void> => {
    const request = joinRequestOf(members[role], realPorts);
    const change = { kind, request, roles: [role], desks: [] } as const;
    const outcome = await workspace.roster.change(change, members.administrator);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  };
  await admit('administrator', 'founded');
  for (const role of roles.filter((one) => one !== 'administrator')) await admit(role, 'admitted');
  return {
    folder,
    workspace,
    members,
    articleIn: async (state, differs = {}) => {
      const headline = 'افتتاح المكتبة الوطنية بعد ترميمها';
      const created = await workspace.articles.create({ headline, ...differs });
      if (created.kind === 'failed') throw new Error(created.failure.code);
      for (const [role, to] of ways[state]) {
        const outcome = await workspace.articles.move(created.id, fullWish(to), members[role]);
        if (outcome.kind !== 'done') throw new Error(JSON.stringify([state, to, outcome]));
      }
      return created.id;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
