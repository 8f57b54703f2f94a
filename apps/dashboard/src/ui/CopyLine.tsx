import Button from '@mui/material/Button';
import { useState } from 'react';
import { useSay } from '../providers/i18n-provider.js';

/** A command or a query, and a button that copies it; said in words when it worked. */
export function CopyLine({ text }: { readonly text: string }) {
  const say = useSay();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="code stack" style={{ gap: 4 }}>
      <pre tabIndex={0}>{text}</pre>
      <Button size="small" sx={{ alignSelf: 'flex-start', marginInlineStart: '-5px', minWidth: 0 }} onClick={copy}>
        {say(isCopied ? 'action.copied' : 'action.copy')}
      </Button>
    </div>
  );
}
