import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref as ReactRef } from 'react';

type Props = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps> & { ref?: ReactRef<HTMLAnchorElement> };

function Plain({ ref, ...props }: Props) {
  return <Anchor ref={ref} {...props} />;
}

/** A link to a screen, in the words of a sentence. */
export const TextLink = createLink(Plain);
