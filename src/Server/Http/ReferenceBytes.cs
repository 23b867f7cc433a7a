using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Finished bytes of references to held rows: all but the property's name and the base address, which differ from answer to answer.</summary>
public sealed class ReferenceBytes
{
    private readonly ConditionalWeakTable<HeldTable, OfTable> tables = [];

    /// <summary>The references to a table's rows; kept as long as its rows do not change.</summary>
    public OfTable Of(HeldTable table) => tables.GetValue(table, t => new OfTable(t));

    /// <summary>References to the rows of one table.</summary>
    public sealed class OfTable
    {
        private readonly HeldTable table;
        private readonly ConcurrentDictionary<int, (byte[] Head, byte[] Tail)> parts = new();

        internal OfTable(HeldTable table) => this.table = table;

        /// <summary>The row behind a reference.</summary>
        public Row? Find(int id) => table.Find(id);

        /// <summary>What stands before the property's name, and what stands after the base address.</summary>
        public (byte[] Head, byte[] Tail) Parts(int id) => parts.TryGetValue(id, out var known) ? known : parts.GetOrAdd(id, Make);

        private (byte[] Head, byte[] Tail) Make(int id)
        {
            var row = table.Find(id);
            using var head = new JsonBytes(256);
            head.Raw("{\"id\":"u8).Int(id);
            if (row != null)
            {
                foreach (var (name, field) in table.Table.Reference)
                {
                    if (field.Get(row) is { } value) head.Raw((byte)',').Name(name).Value(value);
                }
            }

            head.Raw(",\"_info\":{\""u8);
            return (head.Memory.ToArray(), Encoding.UTF8.GetBytes(HomePath(table.Table, id, row) + "\"}}"));
        }
    }

    /// <summary>Address, below the public base, of a row that references lead to.</summary>
    internal static string HomePath(Table table, int id, Row? row)
    {
        var home = table.Home!;
        var path = home.ParentField is { } parent && row != null
            ? home.Path.Replace("{parentId}", parent.Get(row)?.ToString() ?? "0", StringComparison.Ordinal)
            : home.Path;
        return $"{PublicAddress.ApiPath}{path}/{id}";
    }
}
