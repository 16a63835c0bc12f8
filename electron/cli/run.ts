/** The command line as a function: arguments in, words or one JSON document out, and the exit code. */
import { createTranslate, type Language, type Translate } from '../../shared/messages/translate';
import packageJson from '../../package.json';
import type { Ports } from '../ports/ports';
import type { Answer, Command } from './answer';
import { parseArguments, type Call, type CommandName, type UsageFault } from './arguments';
import { approve } from './approve';
import { comment, reopen, resolve } from './comments/comment';
import { comments } from './comments/comments';
import { backup, restore } from './backup';
import { doctor } from './doctor';
import { exportAll } from './handoff/export';
import { receipts } from './handoff/receipts';
import { verify } from './handoff/verify';
import { find } from './find';
import { importFiles } from './import/import';
import { history } from './people/history';
import { init } from './init';
import { list } from './list';
import { assign } from './people/assign';
import { hold, release } from './people/hold';
import { move } from './people/move';
import { exportIdentity, importIdentity, rekey } from './people/own-key';
import { admit, changeRoles, found, listPeople, request, revoke, trust } from './people/people';
import { search } from './search';
import { verifyRecord } from './people/verify-record';
import { ticker } from './ticker';
import { waive } from './people/waive';

export type Terminal = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly cwd: string;
  /** LC_ALL, LC_MESSAGES and LANG choose the language where `--lang` does not; XDG_CACHE_HOME the place of the index. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly ports: Ports;
  /** Aborted by the first Ctrl+C after it was asked for. */
  readonly interruption: () => AbortSignal;
};

/** 0: done. 1: found something wrong. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

const commands: Readonly<Record<Exclude<CommandName, 'help'>, Command>> = {
  init,
  import: importFiles,
  list,
  search,
  find,
  ticker,
  approve,
  'people found': found,
  'people request': request,
  'people admit': admit,
  'people change': changeRoles,
  'people revoke': revoke,
  'people rekey': rekey,
  'people export': exportIdentity,
  'people import': importIdentity,
  'people trust': trust,
  'people list': listPeople,
  move,
  assign,
  hold,
  release,
  waive,
  comments,
  comment,
  resolve,
  reopen,
  history,
  'verify-record': verifyRecord,
  export: exportAll,
  verify,
  receipts,
  doctor,
  backup,
  restore,
};

export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { manner, asked } = parseArguments(argv, languageOf(terminal.env));
  const t = createTranslate(manner.language);
  const isJson = manner.answer === 'json';
  if (!asked.ok) return refuse(asked.failure, { t, terminal, isJson });
  if (asked.value === 'version') {
    say(terminal, isJson ? { ok: true, version: packageJson.version } : packageJson.version);
    return 0;
  }
  if (asked.value.command === 'help') {
    say(terminal, isJson ? { ok: true, help: t('cli.help') } : t('cli.help'));
    return 0;
  }
  return answerTo(asked.value, { t, terminal, isJson });
}

type Speech = { readonly t: Translate; readonly terminal: Terminal; readonly isJson: boolean };

async function answerTo(call: Call, { t, terminal, isJson }: Speech): Promise<ExitCode> {
  const command = commands[call.command as keyof typeof commands];
  const { ports, cwd, env, interruption } = terminal;
  const progress = (line: string): void => terminal.stderr(`${line}\n`);
  const answer: Answer = await command({ call, t, ports, cwd, env, progress, interruption });
  if (isJson) say(terminal, { command: call.command, ok: answer.exit === 0, ...answer.facts });
  else {
    for (const line of answer.said) say(terminal, line);
    for (const line of answer.complaints) terminal.stderr(`${line}\n`);
  }
  return answer.exit;
}

function refuse(fault: UsageFault, { t, terminal, isJson }: Speech): ExitCode {
  const message = t(`cli.usage.${fault.code}`, fault);
  if (isJson) say(terminal, { ok: false, usage: { ...fault, message } });
  terminal.stderr(`${message}\n${t('cli.usage.hint')}\n`);
  return 2;
}

function say({ stdout }: Terminal, what: string | object): void {
  stdout(`${typeof what === 'string' ? what : JSON.stringify(what, null, 2)}\n`);
}

function languageOf(env: Terminal['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ar/i.test(locale) ? 'ar' : 'en';
}
