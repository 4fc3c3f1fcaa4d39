import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import { BadIcon, CloseIcon, GoodIcon, InfoIcon } from './icons.ts';
import './notices.css';

export interface NoticeContent {
  readonly text: string;
  readonly tone?: 'plain' | 'good' | 'bad';
  /** What can be done about it: Undo, Show. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** How long (ms) a notice is shown: to read, or to reach for Undo as well. The time stands still under the pointer and the focus. */
const SHOWN = 4000;
const SHOWN_WITH_ACTION = 8000;

const queue = new ToastQueue<NoticeContent>({ maxVisibleToasts: 2 });

/** Tells something at the foot of the window. What went wrong stays until it is put away. */
export function notify(notice: NoticeContent): void {
  showNotice(notice);
}

/** The same. @returns puts it away */
export function showNotice(notice: NoticeContent): () => void {
  const timeout = notice.action === undefined ? SHOWN : SHOWN_WITH_ACTION;
  const key = queue.add(notice, notice.tone === 'bad' ? {} : { timeout });
  return () => queue.close(key);
}

const signs = { plain: InfoIcon, good: GoodIcon, bad: BadIcon } as const;

/** The place where notices appear; once in the page. */
export function Notices() {
  return (
    <ToastRegion queue={queue} className="ui-notices" aria-label="Notices">
      {({ toast }) => {
        const { text, tone = 'plain', action } = toast.content;
        const Sign = signs[tone];
        return (
          <Toast toast={toast} className={`ui-notice is-${tone}`}>
            <Sign size={16} aria-hidden />
            <ToastContent className="ui-notice-words">
              <Text slot="title">{text}</Text>
            </ToastContent>
            {action === undefined ? null : (
              <Button
                variant="quiet"
                size="small"
                onPress={() => {
                  queue.close(toast.key);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton
              label="Put away"
              icon={CloseIcon}
              size="small"
              placement="top"
              onPress={() => queue.close(toast.key)}
            />
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
