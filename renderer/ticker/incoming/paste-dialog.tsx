/** Lines as copied from a page or a chat, or as a file holds them, parted into times and texts before anything is added. */
import { FileInput, Rss, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { TickerDraft } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { IncomingList } from './incoming-list';
import styles from './incoming.module.css';
import { NotAdded } from './not-added';
import { useIncoming, useLinesFile, type Source } from './use-incoming';

export type PasteDialogProps = {
  /** Already pasted elsewhere. */
  readonly text: string;
  /** Dropped on the ticker. */
  readonly file: File | null;
  /** Where lines of a list go first: on the air, or into the pool where somebody has to approve them. */
  readonly first: 'live' | 'ready';
  readonly onAdd: (drafts: readonly TickerDraft[], state: 'live' | 'ready') => void;
  readonly onClose: () => void;
};

export function PasteDialog({ text, file, first, onAdd, onClose }: PasteDialogProps) {
  const { t } = useWords();
  const [source, setSource] = useState<Source>({ kind: 'text', text });
  /** What a person has ticked or unticked, by the line's place; what the ticker has already is not ticked by itself. */
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map());
  const { lines, unplaced, leftOut } = useIncoming(source);
  const read = useLinesFile();
  const change = (next: Source): void => {
    setSource(next);
    setChoices(new Map());
  };
  const open = async (chosen: File): Promise<void> => {
    const next = await read(chosen);
    if (next !== null) change(next);
  };
  useEffect(() => {
    if (file !== null) void open(file);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, for the file that the dialog was opened with
  }, [file]);
  const isTicked = (index: number): boolean => choices.get(index) ?? lines[index]?.twin?.likeness !== 'same';
  const ticked = lines.filter((_, index) => isTicked(index)).map(({ draft }) => draft);
  const add = (state: 'live' | 'ready'): void => {
    onAdd(ticked, state);
    onClose();
  };
  const isToAir = source.kind !== 'feed' && first === 'live';
  return (
    <Dialog
      title={t('ticker.pasteTitle')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('dialog.cancel')}</Button>
          {isToAir && (
            <Button isDisabled={ticked.length === 0} onPress={() => add('ready')}>
              {t('ticker.toPool')}
            </Button>
          )}
          <Button look="primary" isDisabled={ticked.length === 0} onPress={() => add(isToAir ? 'live' : 'ready')}>
            {t(isToAir ? 'ticker.addCount' : 'ticker.addToPool', { count: ticked.length })}
          </Button>
        </>
      }
    >
      {source.kind === 'text' ? (
        <TextField
          label={t('ticker.pasteLabel')}
          placeholder={t('ticker.pastePlaceholder')}
          value={source.text}
          onChange={(typed) => change({ kind: 'text', text: typed })}
          lines="many"
          rows={7}
          autoFocus
        />
      ) : (
        <FileSource source={source} onBack={() => change({ kind: 'text', text: '' })} />
      )}
      <div className={styles.choose}>
        <FileTrigger
          acceptedFileTypes={acceptedEndings}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen !== undefined) void open(chosen);
          }}
        >
          <Button icon={<FileInput />}>{t('ticker.chooseFile')}</Button>
        </FileTrigger>
        <span className={styles.hint}>{t('ticker.chooseFileHint')}</span>
      </div>
      {lines.length > 0 && (
        <IncomingList
          lines={lines}
          isTicked={isTicked}
          onTick={(index, isOn) => setChoices(new Map([...choices, [index, isOn]]))}
        />
      )}
      <NotAdded unplaced={unplaced} leftOut={leftOut} />
    </Dialog>
  );
}

const acceptedEndings = ['.xml', '.rss', '.atom', '.txt', '.html', '.htm', '.md', '.json', '.docx', '.odt'];

function FileSource({
  source,
  onBack,
}: {
  readonly source: Exclude<Source, { kind: 'text' }>;
  readonly onBack: () => void;
}) {
  const { t } = useWords();
  const title = source.kind === 'feed' ? source.feed.title : '';
  return (
    <p className={styles.file}>
      <Rss aria-hidden="true" />
      <span className={styles.fileName}>
        <bdi>{title === '' ? source.name : title}</bdi>
        {title !== '' && <bdi className={styles.hint}>{source.name}</bdi>}
      </span>
      <Button look="quiet" icon={<Undo2 data-mirror="" />} onPress={onBack} autoFocus>
        {t('ticker.backToPaste')}
      </Button>
    </p>
  );
}
