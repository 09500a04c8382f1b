import { useMutation } from "@tanstack/react-query";
import { answerOf, api, type Schema } from "@/lib/api/client";

export const useRegister = () =>
  useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Schema<"Registration">) =>
      answerOf(api.PUT("/api/v1/members/{id}", { params: { path: { id } }, body })),
  });
