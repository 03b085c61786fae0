using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>A command that is carried out by the prepared one of the same text, which it borrows from its connection.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    /// <summary>Holds what is said and is never carried out: the text may change after parameters were added.</summary>
    private readonly SqliteCommand said = new() { CommandTimeout = connection.DefaultTimeout };

    private SqliteCommand? borrowed;
    private bool isSound = true;

    [AllowNull]
    public override string CommandText
    {
        get => said.CommandText;
        set => said.CommandText = value;
    }

    public override int CommandTimeout
    {
        get => said.CommandTimeout;
        set => said.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => said.CommandType;
        set => said.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    [AllowNull]
    protected override DbConnection DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => said.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => said.Transaction;
        set => said.Transaction = (SqliteTransaction?)value;
    }

    public override void Prepare() => Run(command =>
    {
        command.Prepare();
        return 0;
    });

    public override void Cancel() => borrowed?.Cancel();

    public override int ExecuteNonQuery() => Run(command => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => Run(command => command.ExecuteScalar());

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Run(command => command.ExecuteReader(behavior));

    protected override DbParameter CreateDbParameter() => said.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Return();
            said.Dispose();
        }

        base.Dispose(disposing);
    }

    private T Run<T>(Func<SqliteCommand, T> run)
    {
        Return();
        borrowed = connection.Take(said.CommandText);
        (borrowed.CommandTimeout, borrowed.Transaction) = (said.CommandTimeout, said.Transaction ?? borrowed.Transaction);
        foreach (SqliteParameter parameter in said.Parameters)
        {
            borrowed.Parameters.Add(parameter);
        }

        isSound = false;
        var result = run(borrowed);
        isSound = true;
        return result;
    }

    private void Return()
    {
        if (borrowed is not null)
        {
            connection.Return(borrowed, isSound);
            borrowed = null;
        }
    }
}
