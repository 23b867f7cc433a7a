using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Pictures of records: documents that a field of the record refers to.</summary>
public static class Pictures
{
    /// <summary><c>GET system/members/{id}/image</c>: whoever may read documents may see whom they work with.</summary>
    public static Operation OfMembers { get; } = new()
    {
        Path = "system/members/{id}/image",
        Method = "GET",
        Function = Rights.Companies.ManageAttachments,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Summary = "The picture of a member.",
        Run = async call =>
        {
            var id = call.Number("id");
            var photo = call.Memory.Row<Member>(id) is { ApiFlag: false } member ? member.Photo : throw new Refusal(new Problem.NoRecord(nameof(Member), $"{id}"));
            var document = photo is not { } picture ? null : await call.ActAsync(async after => (await after.FindAsync<DocumentInfo>(d => d.Id == picture.Id)).SingleOrDefault());
            return Shown(call, document);
        },
    };

    /// <summary>The picture of a resource's records.</summary>
    public static Operation Of(string path, Function function, string field) => new()
    {
        Path = path + "/{id}/image",
        Method = "GET",
        Function = function,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Summary = "The picture of a record.",
        Run = async call =>
        {
            var resource = call.Engine.Catalogue.Resource(path);
            Scopes scopes = new(call.Caller);
            scopes.Require(call.Engine.Catalogue.Resource("system/documents"), Verb.Inquire);
            var record = await call.Engine.ReadAsync<Row>(call.Storage, new ListAsk { Caller = call.CallerOf, Resource = resource, Id = call.Number("id") });
            return resource.Table.Find(field)!.Get(record) is int document ? Shown(call, await DocumentDownload.ReadAsync(call, document)) : throw NoPicture(call);
        },
    };

    /// <summary>The field of a table that holds its records' picture; null where there is none.</summary>
    public static Field? FieldOf(Table table) => table.Fields.FirstOrDefault(f => f.Target == typeof(DocumentInfo) && !f.ReadOnly);

    /// <summary>The fault of a picture that is none, or belongs to another record.</summary>
    public static Fault? Fault(string field, Ref<DocumentInfo>? picture, Ref<DocumentInfo>? old, Use use)
    {
        if (picture is not { } shown || shown.Id == old?.Id) return null;
        return use.Find<DocumentInfo>(shown) is { ImageFlag: false }
            ? Kernel.Fault.At(field, FaultCode.InvalidField, $"The field {field} must name a document that is a picture: PNG, JPEG, GIF, WebP or BMP.")
            : null;
    }

    /// <summary>The fault of bytes that are no picture.</summary>
    internal static Fault NoImage(string field, long size) =>
        Kernel.Fault.At(field, FaultCode.InvalidField, $"A picture must be PNG, JPEG, GIF, WebP or BMP; the {size} bytes sent are not.");

    /// <summary>A picture, shown in place.</summary>
    internal static Download Shown(OperationCall call, DocumentInfo? document) =>
        document is { ImageFlag: true, File: not null } ? DocumentDownload.Of(call.Storage, document, null) : throw NoPicture(call);

    /// <summary>The refusal of who asks for a picture where there is none.</summary>
    internal static Refusal NoPicture(OperationCall call) => new(new Problem.NoRecord("A picture of", call.Path["id"]));
}
