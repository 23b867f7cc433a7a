import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { uiTexts } from '../texts/en';

const pine: MantineColorsTuple = ['#e8f6f3', '#d0ebe6', '#a3d8cf', '#73c3b6', '#4bb0a1', '#2d9f90', '#178c7e', '#0d7d70', '#0a6a5f', '#07514a'];
const ink: MantineColorsTuple = ['#dbe2e2', '#b6c2c3', '#93a2a4', '#68787b', '#3a484b', '#2c383b', '#212b2e', '#161e20', '#10171a', '#0b1113'];
const stone: MantineColorsTuple = ['#f7f9f8', '#eff2f1', '#e3e8e7', '#d3dad9', '#b9c3c2', '#95a2a2', '#6f7d7e', '#4e5b5d', '#364244', '#202a2c'];

/** Calm, dense, with one accent: pine. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 7 },
  colors: { pine, dark: ink, gray: stone },
  fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'JetBrains Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.84375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '18px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Plain settings: naming the components themselves would put all of them into the first load.
  components: {
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 550 } },
    Button: { defaultProps: { size: 'sm' } },
    // Where nothing is found, a list must still hold an option, if one that cannot be chosen.
    ComboboxEmpty: { defaultProps: { role: 'option', 'aria-disabled': true } },
    Card: { defaultProps: { withBorder: true, radius: 'lg', padding: 'md' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    DatePickerInput: { defaultProps: { ariaLabels: uiTexts.calendar } },
    DateTimePicker: { defaultProps: { ariaLabels: uiTexts.calendar } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.4, blur: 2 } } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 90 }, withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { radius: 'lg', overlayProps: { backgroundOpacity: 0.4, blur: 2 }, transitionProps: { duration: 110 } }, styles: { title: { fontWeight: 620, fontSize: 'var(--mantine-font-size-lg)' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': uiTexts.close } } },
    NavLink: { defaultProps: { variant: 'subtle' } },
    Paper: { defaultProps: { radius: 'lg' } },
    // The list itself scrolls: a box around it would be a stop of the keyboard that leads nowhere.
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' }, withScrollArea: false }, styles: { options: { maxHeight: 220, overflowY: 'auto' } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm', fz: 'sm' } },
    Tabs: { defaultProps: { keepMounted: false } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, fz: 'xs' } },
  },
});

/** Colours that the framework's own defaults make too faint to read. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--reeve-nav': '#0f2a2a',
    '--reeve-nav-hover': '#1a3a39',
    '--reeve-nav-active': '#24504c',
    '--reeve-nav-text': '#d3e3e0',
    '--reeve-nav-dim': '#9dbab5',
  },
  light: {
    '--mantine-color-dimmed': '#556365',
    '--mantine-color-placeholder': '#677476',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0a6a5f',
    '--mantine-color-red-light': '#fdeeec',
    '--mantine-color-red-light-color': '#8f1d16',
    '--mantine-color-yellow-light': '#fdf4dc',
    '--mantine-color-yellow-light-color': '#6a4a00',
    '--mantine-color-green-light': '#e6f5ea',
    '--mantine-color-green-light-color': '#17592c',
    '--reeve-page': '#f4f6f5',
    '--reeve-card': '#ffffff',
    '--reeve-line': '#dfe5e4',
    '--reeve-row': '#f1f5f4',
    '--reeve-chosen': '#e0f1ee',
  },
  dark: {
    '--mantine-color-dimmed': '#a3b2b4',
    '--mantine-color-placeholder': '#93a2a4',
    '--mantine-color-error': '#ff9b93',
    '--mantine-color-anchor': '#73c3b6',
    '--mantine-color-red-light': '#33201f',
    '--mantine-color-red-light-color': '#ffb3ac',
    '--mantine-color-yellow-light': '#302a18',
    '--mantine-color-yellow-light-color': '#f2d28b',
    '--mantine-color-green-light': '#17301f',
    '--mantine-color-green-light-color': '#98dcae',
    '--mantine-color-pine-light': '#143230',
    '--mantine-color-pine-light-hover': '#193d3a',
    '--mantine-color-pine-light-color': '#9fdcd2',
    '--reeve-page': '#10171a',
    '--reeve-card': '#161e20',
    '--reeve-line': '#2c383b',
    '--reeve-row': '#1c2629',
    '--reeve-chosen': '#153733',
    '--reeve-nav': '#0b1416',
    '--reeve-nav-hover': '#152325',
    '--reeve-nav-active': '#1b3a37',
  },
});
