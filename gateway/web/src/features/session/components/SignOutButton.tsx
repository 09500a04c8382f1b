import { Button } from "@mantine/core";
import { Trouble } from "@/components/Trouble";
import { useSignOut } from "../api/sign-out";

export function SignOutButton() {
  const signOut = useSignOut();
  return (
    <>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out
      </Button>
      {signOut.error && <Trouble error={signOut.error} />}
    </>
  );
}
