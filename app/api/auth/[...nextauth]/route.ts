import { randomUUID } from "node:crypto";
import NextAuth from "next-auth";
import type { Access } from "@/lib/auth/access";
import { authOptions } from "@/lib/auth/next-auth";
import { originOf } from "@/lib/auth/origin";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

// next-auth's own endpoints: sign in, sign out, session. It checks its own CSRF token.
const handle = Object.assign(
  (request: Request, context: Context): Promise<Response> =>
    NextAuth(authOptions(originOf(request.headers, randomUUID())))(request, context),
  { access: "public" satisfies Access },
);

export { handle as GET, handle as POST };
