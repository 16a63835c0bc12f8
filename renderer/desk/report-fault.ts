import { BridgeFault } from '../../shared/ipc/client';
import type { Desk } from './desk';

/** Logs a bug met in the window and gives the number under which main's log has it. */
export async function reportFault(desk: Desk, cause: unknown): Promise<string> {
  if (cause instanceof BridgeFault) return cause.fault;
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const message = `${error.name}: ${error.message}`.slice(0, 4000);
  const { fault } = await desk.shell.reportFault({ message, stack: (error.stack ?? '').slice(0, 20_000) });
  return fault;
}

/** What nobody caught is logged and told to the person. Returns how to stop listening. */
export function followUncaught(desk: Desk, tell: (fault: string) => void): () => void {
  const report = (cause: unknown): void => {
    // A bridge that fails must not be reported through itself again and again.
    reportFault(desk, cause).then(tell, (failure: unknown) => console.error(cause, failure));
  };
  const onError = (event: ErrorEvent): void => {
    // Not an error: the browser says that it laid out in two rounds (https://www.w3.org/TR/resize-observer/#html-event-loop).
    if (!event.message.startsWith('ResizeObserver loop')) report(event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => report(event.reason);
  globalThis.addEventListener('error', onError);
  globalThis.addEventListener('unhandledrejection', onRejection);
  return () => {
    globalThis.removeEventListener('error', onError);
    globalThis.removeEventListener('unhandledrejection', onRejection);
  };
}
