import HelpIcon from '@mui/icons-material/HelpOutline';
import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import SystemIcon from '@mui/icons-material/BrightnessAuto';
import SignOutIcon from '@mui/icons-material/Logout';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Suspense, useState, type ReactNode } from 'react';
import { useLogout, useRemoveFromStore, useStore, useTheme } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { useSay } from '../providers/i18n-provider.js';
import { Boundary } from './Boundary.js';
import { Navigation } from './Navigation.js';
import { Shortcuts } from './Shortcuts.js';
import { Loading } from './states.js';

const MODES = ['system', 'light', 'dark'] as const;
type Mode = (typeof MODES)[number];
const MODE_ICONS = { system: SystemIcon, light: LightIcon, dark: DarkIcon };

/** System, light, dark, in turn; “system” leaves no choice stored, so that the page follows the machine. */
function ThemeButton() {
  const say = useSay();
  const [mode, setMode] = useStore<Mode>('parallax.mode', 'system');
  const [, setTheme] = useTheme();
  const forgetTheme = useRemoveFromStore('theme');
  const Icon = MODE_ICONS[mode];
  const turn = () => {
    const next = MODES[(MODES.indexOf(mode) + 1) % MODES.length] ?? 'system';
    setMode(next);
    if (next === 'system') forgetTheme();
    else setTheme(next);
  };
  const label = say('theme.label', { mode: say(`theme.${mode}`) });
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={turn}>
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}

function AppBar({ openHelp }: { readonly openHelp: () => void }) {
  const say = useSay();
  const logout = useLogout();
  return (
    <header className="app-bar">
      <NavLink to="/" className="brand">
        Parallax
      </NavLink>
      <Navigation />
      <ThemeButton />
      <Tooltip title={say('keys.title')}>
        <IconButton aria-label={say('keys.title')} onClick={openHelp}>
          <HelpIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Tooltip title={say('action.signOut')}>
        <IconButton aria-label={say('action.signOut')} onClick={() => void logout()}>
          <SignOutIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </header>
  );
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { pathname } = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  return (
    <div className="app">
      <a className="skip" href="#main">
        {say('nav.skip')}
      </a>
      <AppBar openHelp={() => setHelpOpen(true)} />
      <main id="main" className="app-main" tabIndex={-1}>
        <Boundary place={pathname}>
          <Suspense fallback={<Loading lines={12} />}>{children}</Suspense>
        </Boundary>
      </main>
      <Shortcuts isOpen={isHelpOpen} setOpen={setHelpOpen} />
    </div>
  );
}
