/** Asks for the reason that goes on the record with an act. */
import { useState, type ReactNode } from 'react';
import { FormDialog, type FormDialogProps } from './form-dialog';
import styles from './reason-dialog.module.css';
import { TextField } from './text-field';

export type ReasonDialogProps = Pick<FormDialogProps, 'title' | 'closeLabel' | 'cancelLabel' | 'onClose'> & {
  /** What it is about, and what the act means. */
  readonly children: ReactNode;
  readonly act: Pick<FormDialogProps['submit'], 'label' | 'look' | 'icon'>;
  readonly reason: {
    readonly label: string;
    /** Said where none was given. */
    readonly missing: string;
    readonly maxLength: number;
    readonly lines?: 'one' | 'many';
  };
  /** What stands against it, as sentences. None: it is done, and the dialog closes. Null: it is not done, and the person knows. */
  readonly onGive: (reason: string) => Promise<readonly string[] | null>;
};

export function ReasonDialog({ children, act, reason: asked, onGive, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isGiving, setGiving] = useState(false);
  const [against, setAgainst] = useState<readonly string[]>([]);
  const isMissing = reason.trim() === '';
  const give = async (): Promise<void> => {
    setAsked(true);
    if (isMissing || isGiving) return;
    setGiving(true);
    const said = await onGive(reason.trim());
    setGiving(false);
    if (said === null) return;
    if (said.length === 0) dialog.onClose();
    else setAgainst(said);
  };
  return (
    <FormDialog {...dialog} size="small" submit={{ ...act, isPending: isGiving }} onSubmit={() => void give()}>
      <div className={styles.about}>{children}</div>
      {against.length > 0 && (
        <ul className={styles.against} role="alert">
          {against.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <TextField
        label={asked.label}
        value={reason}
        onChange={setReason}
        lines={asked.lines ?? 'many'}
        rows={3}
        maxLength={asked.maxLength}
        autoFocus
        error={isAsked && isMissing ? asked.missing : null}
      />
    </FormDialog>
  );
}
