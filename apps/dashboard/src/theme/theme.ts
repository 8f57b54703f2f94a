import type { RaThemeOptions } from 'react-admin';

/** System faces only: nothing is fetched from elsewhere. */
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", sans-serif';

interface Palette {
  readonly mode: 'light' | 'dark';
  readonly accent: string;
  readonly onAccent: string;
  readonly page: string;
  readonly surface: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
}

const LIGHT: Palette = {
  mode: 'light',
  accent: '#1f6468',
  onAccent: '#ffffff',
  page: '#f7f6f3',
  surface: '#ffffff',
  ink: '#1d1f21',
  quiet: '#5a5f64',
  line: '#dcdad4',
};

const DARK: Palette = {
  mode: 'dark',
  accent: '#7cc4c6',
  onAccent: '#0d2324',
  page: '#16181a',
  surface: '#1e2123',
  ink: '#e6e4df',
  quiet: '#a5a9ac',
  line: '#383c3f',
};

function themeOf(palette: Palette): RaThemeOptions {
  const { mode, accent, onAccent, page, surface, ink, quiet, line } = palette;
  return {
    palette: {
      mode,
      primary: { main: accent, contrastText: onAccent },
      secondary: { main: accent, contrastText: onAccent },
      background: { default: page, paper: surface },
      text: { primary: ink, secondary: quiet },
      divider: line,
    },
    typography: { fontFamily: SANS, fontSize: 14, button: { textTransform: 'none', fontWeight: 500 } },
    shape: { borderRadius: 6 },
    components: {
      MuiButton: { defaultProps: { disableElevation: true } },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
      RaDatagrid: { styleOverrides: { root: { '& .RaDatagrid-headerCell': { fontWeight: 600 } } } },
      MuiCssBaseline: {
        styleOverrides: {
          ':root': {
            colorScheme: mode,
            '--accent': accent,
            '--on-accent': onAccent,
            '--page': page,
            '--surface': surface,
            '--ink': ink,
            '--quiet': quiet,
            '--line': line,
            '--mark-strength': mode === 'light' ? '24%' : '38%',
          },
        },
      },
    },
  };
}

export const lightTheme = themeOf(LIGHT);
export const darkTheme = themeOf(DARK);
export { SANS };
