-- CreateTable
CREATE TABLE "engine"."message" (
    "id" TEXT NOT NULL,
    "position" SERIAL NOT NULL,
    "flowId" TEXT NOT NULL,
    "fromUser" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "message_flowId_position_idx" ON "engine"."message"("flowId", "position");

-- AddForeignKey
ALTER TABLE "engine"."message" ADD CONSTRAINT "message_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "engine"."flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
