using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Reeve.Kernel;

namespace Reeve.Server.Setup;

/// <summary>Passwords as the framework hashes them: PBKDF2 with HMAC-SHA-512, salt and rounds in the stored form.</summary>
public static class Hashing
{
    private const int Rounds = 210_000;

    /// <summary>How passwords are hashed; fewer rounds are for tests.</summary>
    public static Passwords Of(int rounds = Rounds)
    {
        var hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        var nobody = new object();
        return new Passwords(
            password => hasher.HashPassword(nobody, password),
            (stored, password) => Verified(hasher, nobody, stored, password));
    }

    private static Fit Verified(PasswordHasher<object> hasher, object nobody, string stored, string password)
    {
        try
        {
            return hasher.VerifyHashedPassword(nobody, stored, password) switch
            {
                PasswordVerificationResult.Success => Fit.Good,
                PasswordVerificationResult.SuccessRehashNeeded => Fit.Aged,
                _ => Fit.None,
            };
        }
        catch (FormatException)
        {
            return Fit.None;
        }
    }
}
