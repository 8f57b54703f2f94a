import CloseIcon from '@mui/icons-material/Close';
import LeftIcon from '@mui/icons-material/ChevronLeft';
import RightIcon from '@mui/icons-material/ChevronRight';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useSay } from '../../providers/i18n-provider.js';
import type { Outlet } from '../../providers/types.js';
import { OutletMark } from '../../ui/OutletMark.js';
import { MIN_OUTLETS, movedTo, toggled, type View } from './view.js';

const DRAGGED = 'application/x-parallax-outlet';

interface HeadProps {
  readonly outlet: Outlet;
  readonly place: number;
  readonly shown: readonly string[];
  readonly change: (part: Partial<View>) => void;
}

/** Buttons for the keyboard do what dragging does (WCAG 2.5.7). */
function HeadTools({ outlet, place, shown, change }: HeadProps) {
  const say = useSay();
  const move = (to: number) => change({ sourceIds: movedTo(shown, outlet.id, to) });
  const name = outlet.name;
  return (
    <div className="head-tools no-print">
      <IconButton
        size="small"
        aria-label={say('compare.moveLeft', { name })}
        disabled={place === 0}
        onClick={() => move(place - 1)}
      >
        <LeftIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={say('compare.moveRight', { name })}
        disabled={place === shown.length - 1}
        onClick={() => move(place + 1)}
      >
        <RightIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={say('compare.leaveOut', { name })}
        disabled={shown.length <= MIN_OUTLETS}
        onClick={() => change({ sourceIds: toggled(shown, outlet.id, shown.length) })}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </div>
  );
}

export function ColumnHead(props: HeadProps) {
  const { outlet, place, shown, change } = props;
  const [isOver, setOver] = useState(false);
  return (
    <th
      scope="col"
      draggable
      className={isOver ? 'drop' : undefined}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, outlet.id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        change({ sourceIds: movedTo(shown, event.dataTransfer.getData(DRAGGED), place) });
      }}
    >
      <OutletMark outlet={outlet} />
      <HeadTools {...props} />
    </th>
  );
}
