using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Whoever wants to write to cases stands in line, and those who wait when one is done share the next commit: putting
/// it on the disk takes as long as everything else of a press.</summary>
internal sealed class WriteLine(Database database)
{
    /// <summary>In one commit, so that the first of them does not wait for ever.</summary>
    private const int Most = 64;

    private readonly Lock gate = new();
    private readonly Queue<Turn> waiting = [];
    private bool isMoving;

    /// <param name="write">In a transaction; in the language and for the request of whoever asks, though maybe on another
    /// thread. What it throws undoes its own part alone.</param>
    /// <returns>Once it is on the disk.</returns>
    public Task<T> Run<T>(Func<SqliteConnection, SqliteTransaction, T> write)
    {
        var turn = new Turn<T>(write);
        lock (gate)
        {
            waiting.Enqueue(turn);
            if (isMoving)
            {
                return turn.Done;
            }

            isMoving = true;
        }

        Move();
        return turn.Done;
    }

    private void Move()
    {
        List<Turn> next;
        lock (gate)
        {
            next = [.. Enumerable.Range(0, Math.Min(Most, waiting.Count)).Select(_ => waiting.Dequeue())];
        }

        try
        {
            Commit(next);
        }
        catch (Exception failure)
        {
            next.ForEach(turn => turn.Fail(failure));
        }

        bool areMore;
        lock (gate)
        {
            areMore = isMoving = waiting.Count > 0;
        }

        if (areMore)
        {
            // Whoever happened to be first has what they came for.
            ThreadPool.UnsafeQueueUserWorkItem(_ => Move(), null);
        }

        next.ForEach(turn => turn.End());
    }

    private void Commit(List<Turn> turns)
    {
        using var line = database.Writing.EnterScope();
        var (connection, transaction) = database.BeginWrite();
        using var _ = connection;
        using var __ = transaction;
        foreach (var turn in turns)
        {
            if (turns.Count == 1)
            {
                turn.Take(connection, transaction);
                continue;
            }

            transaction.Save(nameof(Turn));
            if (!turn.Take(connection, transaction))
            {
                transaction.Rollback(nameof(Turn));
            }

            transaction.Release(nameof(Turn));
        }

        if (turns is not [{ HasFailed: true }])
        {
            transaction.Commit();
        }
    }

    private abstract class Turn
    {
        private readonly ExecutionContext? context = ExecutionContext.Capture();
        private ExceptionDispatchInfo? failure;

        public bool HasFailed => failure is not null;

        public bool Take(SqliteConnection connection, SqliteTransaction transaction)
        {
            try
            {
                if (context is null)
                {
                    Write(connection, transaction);
                }
                else
                {
                    ExecutionContext.Run(context, _ => Write(connection, transaction), null);
                }
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }

            return !HasFailed;
        }

        public void Fail(Exception thrown) => failure ??= ExceptionDispatchInfo.Capture(thrown);

        public void End() => End(failure?.SourceException);

        protected abstract void Write(SqliteConnection connection, SqliteTransaction transaction);

        protected abstract void End(Exception? thrown);
    }

    private sealed class Turn<T>(Func<SqliteConnection, SqliteTransaction, T> write) : Turn
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Done => done.Task;

        protected override void Write(SqliteConnection connection, SqliteTransaction transaction) =>
            result = write(connection, transaction);

        protected override void End(Exception? thrown)
        {
            if (thrown is null)
            {
                done.SetResult(result!);
            }
            else
            {
                done.SetException(thrown);
            }
        }
    }
}
