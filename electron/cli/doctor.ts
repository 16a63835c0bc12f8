/** `midad doctor`: reads every file of a workspace and names what is wrong. Changes nothing. */
import { resolve } from 'node:path';
import type { Translate } from '../../shared/messages/translate';
import { failureOf } from '../ports/errno';
import { examine, type Finding, type Problem } from '../workspace/doctor';
import { failureAnswer, problemText, type Answer, type Context } from './answer';

/** Works also where the workspace can't be opened: that is when it is asked. */
export async function doctor({ call, t, ports, cwd }: Context): Promise<Answer> {
  const workspace = resolve(cwd, call.values[0]!);
  try {
    const { filesRead, findings } = await examine(workspace, ports);
    const worded = findings.map((finding) => ({ ...finding, message: problemWords(finding.problem, t) }));
    return {
      exit: findings.length === 0 ? 0 : 1,
      facts: { workspace, filesRead, findings: worded },
      said: findings.length === 0 ? [t('cli.doctor.sound', { count: filesRead })] : [],
      complaints: worded.map(findingLine),
    };
  } catch (cause) {
    return failureAnswer(failureOf(cause), t);
  }
}

const findingLine = ({ path, message }: Pick<Finding, 'path'> & { readonly message: string }): string =>
  `${path}: ${message}`;

function problemWords(problem: Problem, t: Translate): string {
  if (problem.kind === 'unreadable') return problemText(problem.problem, t);
  if (problem.kind === 'failed') return t(`failure.${problem.failure.code}`, problem.failure);
  return t(`cli.doctor.${problem.kind}`);
}
