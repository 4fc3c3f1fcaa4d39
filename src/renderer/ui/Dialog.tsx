import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import './dialog.css';
import { CloseIcon } from './icons.ts';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the foot. */
  readonly actions?: ReactNode;
  /** Mostly to be read: the keyboard begins in the text, to scroll it. */
  readonly isText?: boolean;
  /** `widest` for tables. */
  readonly size?: 'small' | 'medium' | 'large' | 'widest';
  /** `alertdialog` for a question that cannot be answered by a click beside it. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A window above the page. Escape closes it. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  isText = false,
  size = 'medium',
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className="ui-scrim"
    >
      <Modal className={`ui-dialog is-${size}`}>
        <AriaDialog className="ui-dialog-frame" role={role}>
          <header className="ui-dialog-head">
            <Heading slot="title" className="ui-dialog-title">
              {title}
            </Heading>
            <IconButton label="Close" icon={CloseIcon} keys="Escape" size="small" onPress={onClose} />
          </header>
          <div className="ui-dialog-body" {...(isText ? { tabIndex: 0, ref: takeFocus } : {})}>
            {children}
          </div>
          {actions === undefined ? null : <footer className="ui-dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** In place before the dialog looks for what to focus; it would take its frame. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

interface QuestionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The verb that does it. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. The focus is on the answer that does no harm. */
export function Question({ title, children, confirm, onConfirm, onClose }: QuestionProps) {
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button variant="danger" onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
