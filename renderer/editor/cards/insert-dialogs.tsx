/** What must be known before a card can be put in, asked for. */
import { useState, type FormEvent } from 'react';
import { titleOf } from '../../../shared/library/title';
import { completeHref } from '../../../shared/model/href';
import type { ArticleId } from '../../../shared/model/ids';
import { ArticlePicker } from '../../desk/article-picker';
import { useSummary } from '../../desk/use-summary';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useEditorRoom } from '../editor-context';
import { hrefProblem } from '../href-problem';
import styles from './insert-dialogs.module.css';
import { insertObject } from './insert-object';

export function InsertDialogs() {
  const { asking } = useEditorRoom();
  if (asking === 'insert.embed') return <EmbedDialog />;
  return asking === 'insert.relatedArticle' ? <RelatedDialog /> : null;
}

/** Goes back to the text without having put anything in. */
function useGivingUp(): () => void {
  const { editor, ask } = useEditorRoom();
  return () => {
    ask(null);
    editor.focus();
  };
}

function EmbedDialog() {
  const { t } = useWords();
  const { editor, ask, direction } = useEditorRoom();
  const giveUp = useGivingUp();
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [isSent, setSent] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const href = completeHref(address);
    setSent(true);
    if (href === null) return;
    ask(null);
    insertObject(editor, { _type: 'embed', href, title: title.trim(), provider: '' }, 'select');
  };
  const error = isSent && completeHref(address) === null ? t(hrefProblem(address)) : null;
  return (
    <Dialog
      title={t('card.embed.new')}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={giveUp}
      actions={
        <Button look="primary" type="submit" form="insert-embed">
          {t('card.insert')}
        </Button>
      }
    >
      <form id="insert-embed" className={styles.form} onSubmit={send}>
        <TextField
          label={t('card.embed.address')}
          value={address}
          onChange={setAddress}
          direction="ltr"
          placeholder="https://"
          maxLength={4096}
          error={error}
          autoFocus
        />
        <TextField
          label={t('card.embed.title')}
          description={t('card.embed.hint')}
          value={title}
          onChange={setTitle}
          direction={direction}
          maxLength={2000}
        />
      </form>
    </Dialog>
  );
}

function RelatedDialog() {
  const { t } = useWords();
  const { editor, ask, articleId } = useEditorRoom();
  const giveUp = useGivingUp();
  const [article, setArticle] = useState<ArticleId | null>(null);
  const [isSent, setSent] = useState(false);
  const summary = useSummary(article)?.summary;
  const insert = (): void => {
    setSent(true);
    if (article === null || summary === undefined) return;
    const headline = summary.kind === 'article' ? (titleOf(summary) ?? '') : '';
    ask(null);
    insertObject(editor, { _type: 'relatedArticle', article, headline }, 'select');
  };
  return (
    <Dialog
      title={t('card.relatedArticle')}
      closeLabel={t('dialog.close')}
      size="small"
      onClose={giveUp}
      actions={
        <Button look="primary" onPress={insert}>
          {t('card.insert')}
        </Button>
      }
    >
      <ArticlePicker
        label={t('card.relatedArticle')}
        placeholder={t('card.related.pick')}
        value={article}
        onChange={setArticle}
        isInvalid={isSent && article === null}
        except={articleId}
        autoFocus
      />
      {isSent && article === null && (
        <p className={styles.problem} role="alert">
          {t('card.related.none')}
        </p>
      )}
    </Dialog>
  );
}
