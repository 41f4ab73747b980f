import { type ComponentType, useSyncExternalStore } from 'react';
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useExplorer } from '../../explorer.ts';
import { useWords } from '../../language/words.ts';
import { Icon } from '../../shell/controls/icon.tsx';
import { later, part } from '../../shell/controls/part.tsx';

const form = part<ComponentType<{ close: () => void }>>(async () => (await import('./add-plans.tsx')).AddPlansForm);
const AddPlansForm = later(form);
const prepare = () => void form.fetch().catch(() => undefined);

/** Opens the dialog; there is one dialog however many buttons lead to it. */
export function AddPlansButton({ inviting = false }: { readonly inviting?: boolean }) {
  const words = useWords();
  const { adding } = useExplorer();
  return (
    <Button
      className={inviting ? 'button primary' : 'quiet-button add-plans'}
      aria-label={words.addPlans}
      onHoverStart={prepare}
      onFocus={prepare}
      onPress={() => adding.set(true)}
    >
      <Icon name="plus" size={16} />
      <span className="add-plans-words">{words.addPlans}</span>
    </Button>
  );
}

/** The dialog for new plans; what stands in it is fetched when it is first opened. */
export function AddPlansDialog() {
  const { adding } = useExplorer();
  const isOpen = useSyncExternalStore(adding.subscribe, adding.get);
  const words = useWords();
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={adding.set}>
      <Modal className="modal">
        <Dialog className="dialog" aria-label={words.add.title}>
          {({ close }) => <AddPlansForm close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
