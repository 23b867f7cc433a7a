using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How members look after their own password and one-time codes. Wrong passwords count as failed sign-ins do.</summary>
public static class OwnAccount
{
    /// <summary>What members are told of how they sign in.</summary>
    public sealed record Standing(int Id, string Identifier, string? Name, bool HasPassword, bool TotpEnabled, int RecoveryCodesLeft, int? Session);

    /// <summary>Another password.</summary>
    public sealed record NewPassword(string Current, string New);

    /// <summary>A secret for an app, and the address that it reads from a picture.</summary>
    public sealed record NewSecret(string Secret, string Uri);

    /// <summary>A code that an app shows.</summary>
    public sealed record ShownCode(string Code);

    /// <summary>Codes for who has lost the app.</summary>
    public sealed record NewCodes(IReadOnlyList<string> RecoveryCodes);

    /// <summary>The member's password.</summary>
    public sealed record OnlyPassword(string Password);

    /// <summary><c>GET system/myAccount</c>.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "system/myAccount",
        Method = "GET",
        Extension = true,
        Summary = "How the caller signs in.",
        Answer = typeof(Standing),
        Run = call =>
        {
            var own = call.Memory.Row<Member>(call.Caller.MemberId) ?? throw new Refusal(new Problem.NoRecord(nameof(Member), $"{call.Caller.MemberId}"));
            return new(new Standing(own.Id, own.Identifier, own.FullName, own.PasswordHash != null, own.TotpSecret != null, own.RecoveryHashes.Count, call.Caller.SessionId));
        },
    };

    /// <summary><c>POST system/myAccount/password</c>.</summary>
    public static Operation ChangePassword { get; } = Of("system/myAccount/password", "Changes the caller's own password; their other sessions end.", typeof(NewPassword), null, async call =>
    {
        call.Know("NewPassword", "current", "new");
        var (current, wanted) = (Text(call, "current"), Text(call, "new"));
        var own = Own(call);
        if (PasswordSteps.Wrong(wanted, own) is { } wrong) throw Invalid("new", wrong);
        if (!await call.Proves(own.Id, current)) throw Invalid("current", "That is not the current password.");
        var hash = call.Engine.Premises.Passwords.Hash(wanted);
        await call.ActAsync<object?>(async after =>
        {
            await EditAsync(after, own, m => PasswordSteps.Set(m, hash));
            return null;
        });
        return null;
    });

    /// <summary><c>POST system/myAccount/totp</c>.</summary>
    public static Operation BeginTotp { get; } = Of("system/myAccount/totp", "Begins one-time codes: a secret for an authenticator app, which a code has to confirm.", null, typeof(NewSecret), async call =>
    {
        call.Given("");
        call.Know("NewSecret");
        var own = Own(call);
        if (own.TotpSecret != null) throw new Refusal(new Problem.Conflict("One-time codes are on already. Remove them first."));
        return await call.ActAsync<object?>(async after =>
        {
            var secret = "";
            await EditAsync(after, own, m => secret = TotpSteps.Begin(m, after.Use.Premises.Seals));
            return new NewSecret(secret, Totp.Address($"Reeve {call.Storage.Company}", own.Identifier, secret));
        });
    });

    /// <summary><c>POST system/myAccount/totp/confirm</c>.</summary>
    public static Operation ConfirmTotp { get; } = Of("system/myAccount/totp/confirm", "Turns one-time codes on with the first of them; answers recovery codes, which are not shown again.", typeof(ShownCode), typeof(NewCodes), async call =>
    {
        call.Know("ShownCode", "code");
        var code = Text(call, "code");
        var own = Own(call);
        return await call.ActAsync<object?>(async after =>
        {
            IReadOnlyList<string>? codes = null;
            await EditAsync(after, own, m => codes = TotpSteps.Confirm(m, code, after.Use.Premises.Seals, after.Use.Now));
            return new NewCodes(codes ?? throw Invalid("code", "The code is not the one that the app shows now. Look again, and check the clock of the device."));
        });
    });

    /// <summary><c>POST system/myAccount/totp/remove</c>.</summary>
    public static Operation RemoveTotp { get; } = Of("system/myAccount/totp/remove", "Turns one-time codes off.", typeof(OnlyPassword), null, async call =>
    {
        call.Know("OnlyPassword", "password");
        var password = Text(call, "password");
        var own = Own(call);
        if (!await call.Proves(own.Id, password)) throw Invalid("password", "That is not the password.");
        await call.ActAsync<object?>(async after =>
        {
            await EditAsync(after, own, TotpSteps.Remove);
            return null;
        });
        return null;
    });

    private static Operation Of(string path, string summary, Type? body, Type? answer, Func<OperationCall, ValueTask<object?>> run) => new()
    {
        Path = path, Method = "POST", Verb = Verb.Edit, Extension = true, Summary = summary, Body = body, Answer = answer, Status = answer == null ? 204 : 200, Run = run,
    };

    private static Member Own(OperationCall call)
    {
        var own = call.Memory.Row<Member>(call.Caller.MemberId);
        if (own is null or { ApiFlag: true }) throw new Refusal(new Problem.BadRequest("Programs sign in with keys: only members have passwords and one-time codes.", FaultCode.InvalidField));
        if (call.Caller.ActingBy != null) throw new Refusal(new Problem.BadRequest("Who acts as a member does not change how that member signs in.", FaultCode.InvalidField));
        return own;
    }

    private static ValueTask EditAsync(After after, Member own, Action<Member> change) => after.EditAsync<Member>(own.Id, change);

    private static string Text(OperationCall call, string name)
    {
        var given = call.Given(name);
        if (given.ValueKind == JsonValueKind.Undefined) throw new Refusal(new Problem.Invalid("myAccount", [Fault.Missing(name)]));
        if (given.ValueKind != JsonValueKind.String) throw Invalid(name, $"{name} must be a text.");
        var text = given.GetString()!;
        return text.Length <= Limits.MaxPassword ? text : throw Invalid(name, $"{name} has at most {Limits.MaxPassword} characters.");
    }

    private static Refusal Invalid(string field, string message) => new(new Problem.Invalid("myAccount", [Fault.At(field, FaultCode.InvalidField, message)]));
}
