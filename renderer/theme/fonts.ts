/** Both faces are bundled, so that no page ever asks the network for a letter. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';

export const sans =
  "'Inter Variable', 'Segoe UI Variable Text', 'Segoe UI', system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif";
export const mono =
  "'JetBrains Mono Variable', 'SF Mono', 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace";
