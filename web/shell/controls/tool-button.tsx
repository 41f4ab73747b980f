import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

interface ToolButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  readonly icon: IconName;
  readonly label: string;
  /** Not on a phone, which has its own way to do this. */
  readonly wideOnly?: boolean;
}

/** A button that shows an icon and says its name to everyone who asks. */
export function ToolButton({ icon, label, wideOnly = false, ...rest }: ToolButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...rest} aria-label={label} className={wideOnly ? 'tool-button wide-only' : 'tool-button'}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip">{label}</Tooltip>
    </TooltipTrigger>
  );
}
