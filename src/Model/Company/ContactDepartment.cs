using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Department in which a contact works.</summary>
public sealed class ContactDepartment : Row
{
    [Max(30)] public required string Name { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}

/// <summary>The departments in which contacts work.</summary>
public sealed class ContactDepartments : Resource<ContactDepartment>
{
    public ContactDepartments() : base("company/contacts/departments", Systems.TableSetup)
    {
        Setup(SetupTables.Contacts.Departments);
        Named(d => d.Name);
        Unique(d => d.Name);
        Usages();
        Info("company/contacts/departments/info", d => d.Name);
    }
}
