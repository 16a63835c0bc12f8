/** A dialog that is one form: Enter in a field and the button at its foot do the same. */
import { useId, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button } from './button';
import { Dialog, type DialogProps } from './dialog';
import styles from './form-dialog.module.css';

export type FormDialogProps = Omit<DialogProps, 'actions'> & {
  readonly cancelLabel: string;
  readonly submit: {
    readonly label: string;
    readonly look?: 'primary' | 'danger';
    readonly icon?: ReactNode;
    readonly isDisabled?: boolean;
    readonly isPending?: boolean;
  };
  readonly onSubmit: () => void;
};

export function FormDialog({ cancelLabel, submit, onSubmit, children, ...dialog }: FormDialogProps) {
  const form = useId();
  const { label, look = 'primary', ...button } = submit;
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button onPress={dialog.onClose}>{cancelLabel}</Button>
          <Button look={look} type="submit" form={form} {...button}>
            {label}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles.form!}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </Form>
    </Dialog>
  );
}
