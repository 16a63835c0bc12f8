/** The worker's side: reads the dictionary, then answers one question after the other. What is asked before waits. */
import affAddress from './dictionary/ar.aff?url';
import dicAddress from './dictionary/ar.dic?url';
import type { Answer, Question } from './engine';
import { readHunspell, type Hunspell } from './hunspell';

const hunspell = readDictionary();
hunspell.catch((cause: unknown) => answer({ kind: 'failed', id: null, message: String(cause) }));

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  hunspell.then(
    (ready) => answer(answerTo(data, ready)),
    // Told once, above.
    () => undefined,
  );
});

async function readDictionary(): Promise<Hunspell> {
  const [aff, dic] = await Promise.all([affAddress, dicAddress].map(readText));
  return readHunspell({ aff: aff!, dic: dic! });
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

function answerTo(question: Question, { knows, suggest }: Hunspell): Answer {
  const { id } = question;
  try {
    return question.kind === 'check'
      ? { kind: 'checked', id, known: question.words.map(knows) }
      : { kind: 'suggested', id, words: suggest(question.word) };
  } catch (cause) {
    return { kind: 'failed', id, message: String(cause) };
  }
}

function answer(message: Answer): void {
  postMessage(message);
}
