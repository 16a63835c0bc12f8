import { Component, type ReactNode } from 'react';
import { Button } from './button';
import { EmptyState } from './empty-state';

export type RoomBoundaryProps = {
  readonly children: ReactNode;
  /** Logs the bug and gives its number. */
  readonly report: (cause: unknown) => Promise<string>;
  readonly words: {
    readonly title: string;
    readonly text: (fault: string | null) => string;
    readonly again: string;
  };
};

type State = { readonly cause: unknown; readonly fault: string | null; readonly isBroken: boolean };

const whole: State = { cause: null, fault: null, isBroken: false };

/** Keeps a bug in one room from taking the others down. The only class React asks for (https://react.dev/reference/react/Component). */
export class RoomBoundary extends Component<RoomBoundaryProps, State> {
  override state: State = whole;

  static getDerivedStateFromError(cause: unknown): State {
    return { cause, fault: null, isBroken: true };
  }

  override componentDidCatch(cause: unknown): void {
    this.props.report(cause).then(
      (fault) => this.setState({ fault }),
      (failure: unknown) => console.error(cause, failure),
    );
  }

  override render(): ReactNode {
    const { children, words } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <EmptyState title={words.title} actions={<Button onPress={() => this.setState(whole)}>{words.again}</Button>}>
        {words.text(this.state.fault)}
      </EmptyState>
    );
  }
}
