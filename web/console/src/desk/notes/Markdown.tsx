import { Modal } from '@mantine/core';
import { useText } from '@reeve/ui';
import { type MouseEvent, useMemo, useState } from 'react';
import { markupOf } from './markdown';
import classes from './notes.module.css';

/** A note's text with its emphasis, lists, links and pictures. */
export function Markdown({ text }: { text: string }) {
  const t = useText();
  const html = useMemo(() => ({ __html: markupOf(text) }), [text]);
  const [picture, setPicture] = useState<{ src: string; name: string }>();
  const open = (event: MouseEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('.md-picture');
    if (button?.dataset.src) setPicture({ src: button.dataset.src, name: button.dataset.name ?? '' });
  };
  return (
    <>
      <div className={classes.text} dangerouslySetInnerHTML={html} onClick={open} />
      <Modal opened={picture !== undefined} onClose={() => setPicture(undefined)} title={picture?.name} size="auto" centered closeButtonProps={{ 'aria-label': t('ui.close') }}>
        {picture && <img src={picture.src} alt={picture.name} className={classes.large} />}
      </Modal>
    </>
  );
}
