/** `midad doctor`: reads every file of a workspace and names what is wrong. Changes nothing, unless `--repair` asks for what can be mended without loss. */
import { resolve } from 'node:path';
import type { Translate } from '../../shared/messages/translate';
import { failureOf } from '../ports/errno';
import { examine, type Problem } from '../workspace/repair/doctor';
import { repair, type Cure } from '../workspace/repair/repair';
import { failureAnswer, problemText, type Answer, type Context } from './answer';
import { examineIndex } from './doctor-index';

/** Works also where the workspace can't be opened: that is when it is asked. */
export async function doctor(context: Context): Promise<Answer> {
  const { call, t, ports, cwd } = context;
  const workspace = resolve(cwd, call.values[0]!);
  try {
    const { filesRead, results } = call.repair
      ? await repair(workspace, ports)
      : await lookOnly(examine(workspace, ports));
    const index = await examineIndex(workspace, context);
    const findings = results.map(({ finding, cure }) => ({
      ...finding,
      message: problemWords(finding.problem, t),
      ...(cure !== null && { cure, cureMessage: t(`cli.doctor.cure.${cure}`) }),
    }));
    const left = results.filter(({ cure }) => cure === null || cure === 'left').length + (index.isSound ? 0 : 1);
    const isSound = findings.length === 0 && index.isSound;
    const mended = findings.filter(({ cure }) => cure !== undefined && cure !== 'left');
    return {
      exit: left === 0 ? 0 : 1,
      facts: { workspace, filesRead, findings, index: index.facts },
      said: [
        ...(isSound ? [t('cli.doctor.sound', { count: filesRead })] : []),
        ...mended.map(lineOf),
        ...(index.isSound ? index.words : []),
      ],
      complaints: [
        ...findings.filter((finding) => !mended.includes(finding)).map(lineOf),
        ...(index.isSound ? [] : index.words),
      ],
    };
  } catch (cause) {
    return failureAnswer(failureOf(cause), t);
  }
}

async function lookOnly(examination: ReturnType<typeof examine>) {
  const { filesRead, findings } = await examination;
  return { filesRead, results: findings.map((finding) => ({ finding, cure: null })) };
}

type Line = { readonly path: string; readonly message: string; readonly cure?: Cure; readonly cureMessage?: string };

const lineOf = ({ path, message, cureMessage }: Line): string =>
  cureMessage === undefined ? `${path}: ${message}` : `${path}: ${message} – ${cureMessage}`;

function problemWords(problem: Problem, t: Translate): string {
  if (problem.kind === 'unreadable') return problemText(problem.problem, t);
  if (problem.kind === 'failed') return t(`failure.${problem.failure.code}`, problem.failure);
  return t(`cli.doctor.${problem.kind}`, problem);
}
