-- CreateEnum
CREATE TYPE "desk"."SignInMethod" AS ENUM ('PASSWORD');

-- CreateTable
CREATE TABLE "desk"."Session" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "method" "desk"."SignInMethod" NOT NULL,
    "network" TEXT,
    "agent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "desk"."Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "desk"."Session"("userId");

-- AddForeignKey
ALTER TABLE "desk"."Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "desk"."User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Cookies of before name no session: whoever is signed in signs in once more.
ALTER TABLE "desk"."User" DROP COLUMN "sessionVersion";
