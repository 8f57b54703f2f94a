import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { comparisonExportUrl } from '../../providers/exports.js';
import { useSay } from '../../providers/i18n-provider.js';
import type { Comparison } from '../../providers/types.js';
import { downloadText, drawnSvg, fileName } from '../../ui/download.js';
import { FramesDrawing } from './FramesDrawing.js';
import type { ComparisonQuery } from './use-comparison.js';

interface ActionsProps {
  readonly comparison: Comparison;
  readonly query: ComparisonQuery;
  readonly isBlind: boolean;
}

function ExportMenu({ comparison, query, isBlind }: ActionsProps) {
  const say = useSay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = comparison.event.title;
  const close = () => setAnchor(null);
  const saveSvg = () => {
    const drawn = drawnSvg(<FramesDrawing comparison={comparison} />);
    downloadText(fileName(name, 'svg'), 'image/svg+xml', drawn);
    close();
  };
  const saveJson = () => {
    downloadText(fileName(name, 'json'), 'application/json', `${JSON.stringify(comparison, null, 2)}\n`);
    close();
  };
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {say('action.export')} ▾
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        <MenuItem component="a" href={comparisonExportUrl(query.eventId, 'comparison', query)} download onClick={close}>
          {say(isBlind ? 'compare.exportCsvNamed' : 'compare.exportCsv')}
        </MenuItem>
        <MenuItem
          component="a"
          href={comparisonExportUrl(query.eventId, 'shared-text', query)}
          download
          onClick={close}
        >
          {say('compare.exportShared')}
        </MenuItem>
        <MenuItem disabled={comparison.codebookVersion === null} onClick={saveSvg}>
          {say('compare.exportSvg')}
        </MenuItem>
        <MenuItem onClick={saveJson}>{say('compare.exportJson')}</MenuItem>
        <MenuItem
          onClick={() => {
            close();
            window.print();
          }}
        >
          {say('action.print')}
        </MenuItem>
      </Menu>
    </>
  );
}

export function CompareActions(props: ActionsProps) {
  const say = useSay();
  const notify = useNotify();
  const copy = () => {
    navigator.clipboard.writeText(window.location.href).then(
      () => notify(say('compare.copied'), { type: 'info' }),
      () => notify(say('compare.notCopied', { url: window.location.href }), { type: 'warning' }),
    );
  };
  return (
    <>
      <Button variant="outlined" onClick={copy}>
        {say('compare.copyLink')}
      </Button>
      <ExportMenu {...props} />
    </>
  );
}
