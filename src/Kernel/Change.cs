using System.Linq.Expressions;

namespace Reeve.Kernel;

public sealed partial class Engine
{
    internal ValueTask<int> AddInsideAsync(Transaction transaction, Use use, Row row) => throw new NotSupportedException();

    internal ValueTask EditInsideAsync(Transaction transaction, Use use, Type row, int id, Action<Row> change) => throw new NotSupportedException();

    internal ValueTask RemoveInsideAsync(Transaction transaction, Use use, Type row, int id) => throw new NotSupportedException();

    internal ValueTask<IReadOnlyList<T>> FindInsideAsync<T>(Transaction transaction, Expression<Func<T, bool>> which)
        where T : Row => throw new NotSupportedException();
}
