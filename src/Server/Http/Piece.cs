// Long because the kinds of pieces are a few lines each, and are read beside one another.
using System.Text;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Writes one member of a record's object, the comma in front included; nothing when it is empty.</summary>
internal abstract class Piece
{
    private readonly byte[] name;

    private Piece(Field field) => name = Encoding.UTF8.GetBytes($",\"{field.Name}\":");

    /// <summary>The held table whose references it writes.</summary>
    public virtual Table? HeldTable => null;

    /// <summary>The piece for a pick.</summary>
    public static Piece Of(Pick pick, Resource resource, Catalogue catalogue) => pick switch
    {
        Pick.Value value => new Plain(value),
        Pick.Held held when held.Field.TargetTable!.Held && held.Parts == null => new Reference(held),
        Pick.Held held => new PartOfReference(held),
        Pick.Joined joined => new Joined(joined),
        Pick.None none => new NoItems(none),
        Pick.Items items => new Items(items, resource, catalogue),
        Pick.Current current => new Current(current),
        Pick.Custom custom => new Custom(custom),
        Pick.Answers answers => new Answers(answers),
        Pick.Info info => new Info(info, resource, catalogue),
        _ => throw new InvalidOperationException($"{pick.GetType().Name} has no way to the wire."),
    };

    /// <summary>Writes the member.</summary>
    public abstract void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held);

    /// <summary>Writes the value alone.</summary>
    public virtual void Bare(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held) =>
        throw new InvalidOperationException("Only a reference stands without its name.");

    private static void Value(JsonBytes json, Cursor cursor, int column, Field field)
    {
        switch (field.Kind)
        {
            case Kind.Int or Kind.Long or Kind.Ref: json.Int(cursor.Int(column)); break;
            case Kind.Bool: json.Bool(cursor.Bool(column)); break;
            case Kind.Decimal: json.Decimal(cursor.Decimal(column, field.Scale)); break;
            case Kind.Instant: json.Instant(cursor.Micros(column)); break;
            case Kind.Ints or Kind.Texts: json.Raw(cursor.Utf8(column)); break;
            default: json.Text(cursor.Utf8(column)); break;
        }
    }

    private static byte[] HrefName(string name) => Encoding.UTF8.GetBytes(name + "_href\":\"");

    private sealed class Plain(Pick.Value pick) : Piece(pick.Field)
    {
        // Wire: a truth value and a list are always there, everything else only when it is not empty.
        private readonly byte[]? empty = pick.Field.Kind switch
        {
            Kind.Bool => "false"u8.ToArray(),
            Kind.Ints or Kind.Texts => "[]"u8.ToArray(),
            _ => null,
        };

        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            if (!cursor.IsNull(pick.Column))
            {
                rows.Json.Raw(name);
                Value(rows.Json, cursor, pick.Column, pick.Field);
            }
            else if (empty != null)
            {
                rows.Json.Raw(name).Raw(empty);
            }
        }
    }

    private sealed class Current(Pick.Current pick) : Piece(pick.Field)
    {
        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held) => rows.Json.Raw(name).Bool(cursor.Int(pick.Column) == rows.CameBy);
    }

    private sealed class NoItems(Pick.None pick) : Piece(pick.Field)
    {
        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held) => rows.Json.Raw(name).Raw("[]"u8);
    }

    private sealed class Reference(Pick.Held pick) : Piece(pick.Field)
    {
        private readonly byte[] href = HrefName(pick.Field.Name);

        public override Table? HeldTable => pick.Field.TargetTable;

        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            if (cursor.IsNull(pick.Column)) return;
            rows.Json.Raw(name);
            Bare(rows, cursor, held);
        }

        public override void Bare(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            var (head, tail) = held!.Parts((int)cursor.Int(pick.Column));
            rows.Json.Raw(head).Raw(href).Raw(rows.Address).Raw(tail);
        }
    }

    private sealed class PartOfReference(Pick.Held pick) : Piece(pick.Field)
    {
        public override Table? HeldTable => pick.Field.TargetTable!.Held ? pick.Field.TargetTable : null;

        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            if (cursor.IsNull(pick.Column)) return;
            rows.Json.Raw(name);
            Bare(rows, cursor, held);
        }

        public override void Bare(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            var id = (int)cursor.Int(pick.Column);
            var row = held?.Find(id);
            var json = rows.Json;
            var start = json.Length;
            if (Wants("id")) json.Raw(",\"id\":"u8).Int(id);
            if (row != null)
            {
                foreach (var (part, field) in pick.Field.TargetTable!.Reference)
                {
                    if (Wants(part) && field.Get(row) is { } value) json.Raw((byte)',').Name(part).Value(value);
                }
            }

            if (Wants("_info"))
            {
                json.Raw(",\"_info\":{\""u8).Raw(HrefName(pick.Field.Name)).Raw(rows.Address);
                json.Raw(Encoding.UTF8.GetBytes(ReferenceBytes.HomePath(pick.Field.TargetTable!, id, row))).Raw("\"}"u8);
            }

            json.Object(start);
        }

        private bool Wants(string part) => pick.Parts == null || pick.Parts.Contains(part);
    }

    private sealed class Joined : Piece
    {
        private readonly Pick.Joined pick;
        private readonly (byte[] Name, Field Field, int Column)[] shown;
        private readonly (byte[] Name, Field Field, int Column)[] infos;
        private readonly byte[] info;
        private readonly byte[] path;
        private readonly byte[] afterParent;
        private readonly bool withId;
        private readonly bool withInfo;
        private readonly (byte[] Name, byte[] Tail)[] links;

        public Joined(Pick.Joined pick)
            : base(pick.Field)
        {
            this.pick = pick;
            shown = [.. pick.Shown.Select(s => (Encoding.UTF8.GetBytes($",\"{s.Name}\":"), s.Field, s.Column))];
            infos = [.. pick.Infos.Select(s => (Encoding.UTF8.GetBytes($",\"{s.Name}\":"), s.Field, s.Column))];
            info = [.. ",\"_info\":{\""u8, .. HrefName(pick.Field.Name)];
            var home = PublicAddress.ApiPath + pick.Field.TargetTable!.Home!.Path + "/";
            var at = pick.ParentColumn < 0 ? -1 : home.IndexOf("{parentId}", StringComparison.Ordinal);
            path = Encoding.UTF8.GetBytes(at < 0 ? home : home[..at]);
            afterParent = at < 0 ? [] : Encoding.UTF8.GetBytes(home[(at + "{parentId}".Length)..]);
            withId = pick.Parts == null || pick.Parts.Contains("id");
            withInfo = pick.Parts == null || pick.Parts.Contains("_info");
            links = [.. pick.Field.TargetTable.Home.ReferenceLinks.Select(l => (HrefName(l.Name), Encoding.UTF8.GetBytes(l.After + "\"")))];
        }

        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            if (cursor.IsNull(pick.Column)) return;
            rows.Json.Raw(name);
            Bare(rows, cursor, held);
        }

        public override void Bare(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            var json = rows.Json;
            var start = json.Length;
            var id = cursor.Int(pick.Column);
            if (withId) json.Raw(",\"id\":"u8).Int(id);
            foreach (var (part, field, column) in shown)
            {
                if (cursor.IsNull(column)) continue;
                json.Raw(part);
                Value(json, cursor, column, field);
            }

            if (withInfo && links.Length > 0)
            {
                json.Raw(",\"_info\":{"u8);
                var first = true;
                foreach (var (part, field, column) in infos)
                {
                    if (cursor.IsNull(column)) continue;
                    json.Raw(first ? part.AsSpan(1) : part);
                    Value(json, cursor, column, field);
                    first = false;
                }

                foreach (var (at, (link, tail)) in links.Index()) json.Raw(at == 0 && first ? "\""u8 : ",\""u8).Raw(link).Raw(rows.Address).Raw(path).Int(id).Raw(tail);
                json.Raw((byte)'}');
            }
            else if (withInfo)
            {
                json.Raw(info).Raw(rows.Address).Raw(path);
                if (afterParent.Length > 0) json.Int(cursor.IsNull(pick.ParentColumn) ? 0 : cursor.Int(pick.ParentColumn)).Raw(afterParent);
                json.Int(id).Raw("\"}"u8);
            }

            json.Object(start);
        }
    }

    private sealed class Items(Pick.Items pick, Resource resource, Catalogue catalogue) : Piece(pick.Field)
    {
        private readonly Piece[] inner = [.. pick.Shown.Select(p => Of(p, resource, catalogue))];
        private readonly bool bare = pick.Field.ItemReference != null;

        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            var json = rows.Json;
            json.Raw(name).Raw((byte)'[');
            if (!cursor.IsNull(pick.Column))
            {
                var item = new ItemCursor(cursor.Utf8(pick.Column).ToArray(), inner.Length);
                for (var first = true; item.Next(); first = false)
                {
                    if (!first) json.Raw((byte)',');
                    var start = json.Length;
                    foreach (var piece in inner)
                    {
                        var table = piece.HeldTable is { } target ? rows.Rendering.References.Of(rows.Memory[target]) : null;
                        if (bare) piece.Bare(rows, item, table);
                        else piece.Write(rows, item, table);
                    }

                    if (!bare) json.Object(start);
                }
            }

            json.Raw((byte)']');
        }
    }

    // Wire: all fields that are defined are shown, with null where a record has no value.
    private sealed class Custom(Pick.Custom pick) : Piece(pick.Field)
    {
        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            var json = rows.Json.Raw(name);
            var defined = CustomFields.Of(rows.Memory, pick.Field.Table);
            if (defined.All.Count == 0)
            {
                json.Raw("[]"u8);
                return;
            }

            rows.Rendering.CustomOf(defined).Write(json, cursor.IsNull(pick.Column) ? null : CustomValues.Parse(cursor.Utf8(pick.Column)));
        }
    }

    // Wire: all that the type asks is shown, answered or not; Reeve tells an answer by its question, so both have one number.
    private sealed class Answers(Pick.Answers pick) : Piece(pick.Field)
    {
        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            var json = rows.Json.Raw(name).Raw((byte)'[');
            var asked = pick.Field.Asking!.Questions(rows.Memory, cursor.IsNull(pick.By) ? null : (int)cursor.Int(pick.By));
            if (asked.All.Count > 0) rows.Rendering.AnswersOf(asked).Write(json, cursor.IsNull(pick.Column) ? null : CustomValues.Parse(cursor.Utf8(pick.Column)));
            json.Raw((byte)']');
        }
    }

    private sealed class Info(Pick.Info pick, Resource resource, Catalogue catalogue) : Piece(pick.Field)
    {
        private static readonly byte[] Name = Encoding.UTF8.GetBytes(",\"_info\":");
        private readonly (byte[] Name, Field Field, int Column)[] infos = [.. pick.Infos.Select(i => (Encoding.UTF8.GetBytes($",\"{i.Name}\":"), i.Field, i.Column))];
        private readonly (byte[] Name, byte[][] Path)[] links = [.. InfoLinks.Of(resource, catalogue).Where(l => pick.Parts == null || pick.Parts.Contains(l.Name))
            .Select(l => (Encoding.UTF8.GetBytes($",\"{l.Name}\":\""), InfoLinks.Cut(l.Address)))];

        public override void Write(WireRows rows, Cursor cursor, ReferenceBytes.OfTable? held)
        {
            var json = rows.Json;
            json.Raw(Name);
            var start = json.Length;
            Stamp(json, cursor, "lastUpdated", ",\"lastUpdated\":"u8, pick.LastUpdated, true);
            Stamp(json, cursor, "updatedBy", ",\"updatedBy\":"u8, pick.UpdatedBy, false);
            Stamp(json, cursor, "dateEntered", ",\"dateEntered\":"u8, pick.DateEntered, true);
            Stamp(json, cursor, "enteredBy", ",\"enteredBy\":"u8, pick.EnteredBy, false);
            foreach (var (part, field, column) in infos)
            {
                if (cursor.IsNull(column)) continue;
                json.Raw(part);
                Value(json, cursor, column, field);
            }

            foreach (var (link, path) in links)
            {
                json.Raw(link).Raw(rows.Address).Raw(path[0]);
                for (var i = 1; i < path.Length; i += 2)
                {
                    var parent = path[i].Length > 0;
                    json.Int(parent && pick.ParentColumn >= 0 ? cursor.Int(pick.ParentColumn) : cursor.Int(0)).Raw(path[i + 1]);
                }

                json.Raw((byte)'"');
            }

            json.Object(start);
        }

        private void Stamp(JsonBytes json, Cursor cursor, string part, ReadOnlySpan<byte> name, int column, bool instant)
        {
            if (column < 0 || (pick.Parts != null && !pick.Parts.Contains(part)) || cursor.IsNull(column)) return;
            json.Raw(name);
            if (instant) json.Instant(cursor.Micros(column));
            else json.Text(cursor.Utf8(column));
        }
    }
}
