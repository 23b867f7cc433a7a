import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';

type Props = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

const Anchor = forwardRef<HTMLAnchorElement, Props>(function Anchor(props, ref) {
  return <Button component="a" ref={ref} {...props} />;
});

/** A button that leads to a screen. */
export const LinkButton = createLink(Anchor);
