using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A thing that a company has and that is looked after: a device, a licence, a line.</summary>
public sealed class Configuration : Row
{
    [Max(100)] public required string Name { get; set; }
    public required Ref<ConfigurationType> Type { get; set; }
    public Ref<ConfigurationStatus>? Status { get; set; }
    public required Ref<Company> Company { get; set; }
    public Ref<Contact>? Contact { get; set; }
    public Ref<CompanySite>? Site { get; set; }
    [AsId] public Ref<Location>? LocationId { get; set; }
    public Ref<Location>? Location { get; set; }
    [AsId] public Ref<Department>? BusinessUnitId { get; set; }
    public Ref<Department>? Department { get; set; }
    [Max(100)] public string? DeviceIdentifier { get; set; }
    [Max(250)] public string? SerialNumber { get; set; }
    [Max(50)] public string? ModelNumber { get; set; }
    [Max(50)] public string? TagNumber { get; set; }
    public DateTimeOffset? PurchaseDate { get; set; }
    public DateTimeOffset? InstallationDate { get; set; }
    public Ref<Member>? InstalledBy { get; set; }
    public DateTimeOffset? WarrantyExpirationDate { get; set; }
    public string? VendorNotes { get; set; }
    public string? Notes { get; set; }
    [Max(25)] public string? MacAddress { get; set; }
    [Max(100)] public string? LastLoginName { get; set; }
    [Inert] public bool BillFlag { get; set; }
    [Inert] public int? BackupSuccesses { get; set; }
    [Inert] public int? BackupIncomplete { get; set; }
    [Inert] public int? BackupFailed { get; set; }
    [Inert] public int? BackupRestores { get; set; }
    [Inert] public DateTimeOffset? LastBackupDate { get; set; }
    [Inert, Max(50)] public string? BackupServerName { get; set; }
    [Inert] public decimal? BackupBillableSpaceGb { get; set; }
    [Inert] public string? BackupProtectedDeviceList { get; set; }
    [Inert] public int? BackupYear { get; set; }
    [Inert] public int? BackupMonth { get; set; }
    [Max(50)] public string? IpAddress { get; set; }
    [Max(50)] public string? DefaultGateway { get; set; }
    [Max(250)] public string? OsType { get; set; }
    [Max(250)] public string? OsInfo { get; set; }
    [Max(100)] public string? CpuSpeed { get; set; }
    [Max(25)] public string? Ram { get; set; }
    public string? LocalHardDrives { get; set; }
    [AsId] public Ref<Configuration>? ParentConfigurationId { get; set; }
    public Ref<Company>? Vendor { get; set; }
    [Target("ManufacturerReference")] public Unbuilt? Manufacturer { get; set; }

    /// <summary>The answers to what the type asks; those to questions of an earlier type are kept, unseen.</summary>
    [Answers] public CustomValues? Questions { get; set; }

    public bool ActiveFlag { get; set; }
    [Max(1000)] public string? ManagementLink { get; set; }
    [Max(1000)] public string? RemoteLink { get; set; }
    [Target("SLAReference")] public Unbuilt? Sla { get; set; }
    [Minted] public string? MobileGuid { get; set; }
    [Inert] public bool DisplayVendorFlag { get; set; }
    [Inert] public int? CompanyLocationId { get; set; }
    [Inert] public bool ShowRemoteFlag { get; set; }
    [Inert] public bool ShowAutomateFlag { get; set; }
    [Inert] public bool NeedsRenewalFlag { get; set; }
    [Max(50)] public string? ManufacturerPartNumber { get; set; }

    public CustomValues? CustomFields { get; set; }
}
