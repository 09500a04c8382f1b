import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Trouble } from "./Trouble";

interface ConfirmProps {
  opened: boolean;
  title: string;
  /** The verb on the button. */
  action: string;
  busy: boolean;
  error?: unknown;
  onClose: () => void;
  onConfirm: () => void;
  /** What will be so afterwards. */
  children: ReactNode;
}

export function Confirm(props: ConfirmProps) {
  const { opened, title, action, busy, error, onClose, onConfirm, children } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={640}>{title}</Text>}
      closeButtonProps={{ "aria-label": "Close", size: "lg" }}
    >
      <Stack>
        <Text>{children}</Text>
        {error != null && <Trouble error={error} />}
        <Group justify="end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Keep it as it is
          </Button>
          <Button loading={busy} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
