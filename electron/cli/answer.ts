/** What a command gives back, for people and for programs, and how it is said. */
import type { Translate } from '../../shared/messages/translate';
import type { Failure, Unreadable } from '../../shared/model/failure';
import type { Ports } from '../ports/ports';
import type { Call } from './arguments';

/** 0: done. 1: something was wrong, and the answer says what. */
export type Answer = {
  readonly exit: 0 | 1;
  /** Facts for `--json`; `command` and `ok` are put before them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** For stdout. */
  readonly said: readonly string[];
  /** For stderr. */
  readonly complaints: readonly string[];
};

export type Context = {
  readonly call: Call;
  readonly t: Translate;
  readonly ports: Ports;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One line of how far it is, for people. */
  readonly progress: (line: string) => void;
  /** Aborted once whoever waits wants it ended; only a command that asks for it goes on after the first Ctrl+C. */
  readonly interruption: () => AbortSignal;
};

export type Command = (context: Context) => Promise<Answer>;

/** A failure of the workspace as a whole: nothing else can be said. */
export function failureAnswer(failure: Failure, t: Translate): Answer {
  const message = t(`failure.${failure.code}`, failure);
  return { exit: 1, facts: { failure: { ...failure, message } }, said: [], complaints: [message] };
}

/** Why a document can't be read, in words. */
export function problemText(problem: Unreadable, t: Translate): string {
  return t(`cli.problem.${problem.kind}`, problem);
}
