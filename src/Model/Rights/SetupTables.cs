using System.Collections.Frozen;

namespace Reeve.Model.Rights;

/// <summary>The entries of Table Setup's allow list: one for each kind of setup table, written category and table.</summary>
public static class SetupTables
{
    private static readonly FrozenDictionary<string, string> Known;

    static SetupTables()
    {
        All =
        [
            Activities.ActivityStatusCrm, Activities.ActivityType,
            Agreements.AgreementType, Agreements.BatchSetup,
            Company.AddressFormats, Company.CompanyStatus, Company.CompanyType, Company.Configuration, Company.ConfigurationStatus, Company.Country, Company.EntityType,
            Company.Currency, Company.ManagedDevicesIntegration, Company.Management, Company.ManagementBackup, Company.ManagementIT,
            Company.ManagementNetworkSecurity, Company.MarketDescription, Company.NoteType, Company.OwnershipType, Company.State, Company.TeamRole,
            Company.TimeZone,
            Contacts.CommunicationType, Contacts.ContactRelationship, Contacts.ContactType, Contacts.Departments, Contacts.Groups,
            CrmAndSales.Surveys, CrmAndSales.Tracks,
            Expense.ExpenseType, Expense.PaymentType,
            General.AutoSync, General.InOutTypes, General.ReportCards, General.CustomReports, General.IntegratorLogin, General.Links,
            General.PortalConfiguration, General.TodayPageCategories, General.TodayPageLinks, General.WorkflowRules, General.ManageHostedApi,
            General.CustomFields, General.StandardNotes, General.FileUploads,
            GeneralLedger.AccountingPackage, GeneralLedger.GLAccounts,
            Inventory.AdjustmentType, Inventory.Warehouse, Inventory.WarehouseBin,
            Invoicing.BillingCycle, Invoicing.BillingSetup, Invoicing.BillingStatus, Invoicing.BillingTerms, Invoicing.DeliveryMethod,
            Invoicing.Formats, Invoicing.InvoiceTemplates, Invoicing.ShipmentMethods, Invoicing.TaxCode,
            Members.Certifications, Members.MemberType, Members.Skills,
            Products.Uom, Products.Category, Products.Subcategory, Products.Type, Products.Manufacturer,
            Projects.ProjectBoards, Projects.Status, Projects.Type,
            Schedule.ScheduleType, Schedule.ScheduleStatus, Schedule.Calendar, Schedule.HolidayList, Schedule.Color, Schedule.Reminder, Schedule.PortalCalendar,
            Service.ServiceBoard, Service.Priority, Service.Source, Service.Sla, Service.Severity, Service.Impact, Service.Location,
            Service.SurveysService, Service.EmailTemplates,
            Service.Codes, Service.KnowledgeBase, Service.SignOff, Service.TicketLinks, Service.TicketSync,
            Time.WorkRole, Time.WorkType, Time.ChargeCode,
        ];
        Known = All.ToFrozenDictionary(Folded);
    }

    /// <summary>Every entry, category by category.</summary>
    public static IReadOnlyList<string> All { get; }

    /// <summary>The entry in our spelling, or null where there is none of that name.</summary>
    public static string? Find(string entry) => Known.GetValueOrDefault(Folded(entry));

    private static string Folded(string entry) =>
        string.Concat(entry.Replace("&", "and").Where(c => char.IsLetterOrDigit(c))).ToLowerInvariant();

    /// <summary>Setup tables of the category Activities.</summary>
    public static class Activities
    {
        public const string ActivityStatusCrm = "Activities / Activity Status-CRM";
        public const string ActivityType = "Activities / Activity Type";
    }

    /// <summary>Setup tables of the category Agreements.</summary>
    public static class Agreements
    {
        public const string AgreementType = "Agreements / Agreement Type";
        public const string BatchSetup = "Agreements / Batch Setup";
    }

    /// <summary>Setup tables of the category Company.</summary>
    public static class Company
    {
        public const string AddressFormats = "Company / Address Formats";
        public const string CompanyStatus = "Company / Company Status";
        public const string CompanyType = "Company / Company Type";
        public const string Configuration = "Company / Configuration";
        public const string ConfigurationStatus = "Company / Configuration Status";
        public const string Country = "Company / Country";
        public const string EntityType = "Company / Entity Type";
        public const string Currency = "Company / Currency";
        public const string ManagedDevicesIntegration = "Company / Managed Devices Integration";
        public const string Management = "Company / Management";
        public const string ManagementBackup = "Company / Management Backup";
        public const string ManagementIT = "Company / Management IT";
        public const string ManagementNetworkSecurity = "Company / Management Network Security";
        public const string MarketDescription = "Company / Market Description";
        public const string NoteType = "Company / Note Type";
        public const string OwnershipType = "Company / Ownership Type";
        public const string State = "Company / State";
        public const string TeamRole = "Company / Team Role";
        public const string TimeZone = "Company / Time Zone";
    }

    /// <summary>Setup tables of the category Contacts.</summary>
    public static class Contacts
    {
        public const string CommunicationType = "Contacts / Communication Type";
        public const string ContactRelationship = "Contacts / Contact Relationship";
        public const string ContactType = "Contacts / Contact Type";
        public const string Departments = "Contacts / Departments";
        public const string Groups = "Contacts / Groups";
    }

    /// <summary>Setup tables of the category CRM and Sales.</summary>
    public static class CrmAndSales
    {
        public const string Surveys = "CRM & Sales / Surveys";
        public const string Tracks = "CRM & Sales / Tracks";
    }

    /// <summary>Setup tables of the category Expense.</summary>
    public static class Expense
    {
        public const string ExpenseType = "Expense / Expense Type";
        public const string PaymentType = "Expense / Payment Type";
    }

    /// <summary>Setup tables of the category General.</summary>
    public static class General
    {
        public const string AutoSync = "General / Auto Sync";
        public const string InOutTypes = "General / In/Out Types";
        public const string ReportCards = "General / Report Cards";
        public const string CustomReports = "General / Custom Reports";
        public const string IntegratorLogin = "General / Integrator Login";
        public const string Links = "General / Links";
        public const string PortalConfiguration = "General / Portal Configuration";
        public const string TodayPageCategories = "General / Today Page Categories";
        public const string TodayPageLinks = "General / Today Page Links";
        public const string WorkflowRules = "General / Workflow Rules";
        public const string ManageHostedApi = "General / Manage Hosted API";
        public const string CustomFields = "General / Custom Fields";
        public const string FileUploads = "General / File Uploads";
        public const string StandardNotes = "General / Standard Notes";
    }

    /// <summary>Setup tables of the category General Ledger.</summary>
    public static class GeneralLedger
    {
        public const string AccountingPackage = "General Ledger / Accounting Package";
        public const string GLAccounts = "General Ledger / GL Accounts";
    }

    /// <summary>Setup tables of the category Inventory.</summary>
    public static class Inventory
    {
        public const string AdjustmentType = "Inventory / Adjustment Type";
        public const string Warehouse = "Inventory / Warehouse";
        public const string WarehouseBin = "Inventory / Warehouse Bin";
    }

    /// <summary>Setup tables of the category Invoicing.</summary>
    public static class Invoicing
    {
        public const string BillingCycle = "Invoicing / Billing Cycle";
        public const string BillingSetup = "Invoicing / Billing Setup";
        public const string BillingStatus = "Invoicing / Billing Status";
        public const string BillingTerms = "Invoicing / Billing Terms";
        public const string DeliveryMethod = "Invoicing / Delivery Method";
        public const string Formats = "Invoicing / Formats";
        public const string InvoiceTemplates = "Invoicing / Invoice Templates";
        public const string ShipmentMethods = "Invoicing / Shipment Methods";
        public const string TaxCode = "Invoicing / Tax Code";
    }

    /// <summary>Setup tables of the category Member.</summary>
    public static class Members
    {
        public const string Certifications = "Member / Certifications";
        public const string MemberType = "Member / Member Type";
        public const string Skills = "Member / Skills";
    }

    /// <summary>Setup tables of the category Products.</summary>
    public static class Products
    {
        public const string Uom = "Products / UOM";
        public const string Category = "Products / Category";
        public const string Subcategory = "Products / Subcategory";
        public const string Type = "Products / Type";
        public const string Manufacturer = "Products / Manufacturer";
    }

    /// <summary>Setup tables of the category Project.</summary>
    public static class Projects
    {
        public const string ProjectBoards = "Project / Project Boards";
        public const string Status = "Project / Status";
        public const string Type = "Project / Type";
    }

    /// <summary>Setup tables of the category Schedule.</summary>
    public static class Schedule
    {
        public const string ScheduleType = "Schedule / Schedule Type";
        public const string ScheduleStatus = "Schedule / Schedule Status";
        public const string Calendar = "Schedule / Calendar";
        public const string HolidayList = "Schedule / Holiday List";
        public const string Color = "Schedule / Color";
        public const string Reminder = "Schedule / Reminder";
        public const string PortalCalendar = "Schedule / Portal Calendar";
    }

    /// <summary>Setup tables of the category Service.</summary>
    public static class Service
    {
        public const string ServiceBoard = "Service / Service Board";
        public const string Priority = "Service / Priority";
        public const string Source = "Service / Source";
        public const string Sla = "Service / SLA";
        public const string Severity = "Service / Severity";
        public const string Impact = "Service / Impact";
        public const string Location = "Service / Location";
        public const string SurveysService = "Service / Surveys - Service";
        public const string EmailTemplates = "Service / Email Templates";
        public const string Codes = "Service / Service Codes";
        public const string KnowledgeBase = "Service / Knowledge Base";
        public const string SignOff = "Service / Service Signoff";
        public const string TicketLinks = "Service / Ticket Links";
        public const string TicketSync = "Service / Ticket Sync";
    }

    /// <summary>Setup tables of the category Time.</summary>
    public static class Time
    {
        public const string WorkRole = "Time / Work Role";
        public const string WorkType = "Time / Work Type";
        public const string ChargeCode = "Time / Charge Code";
    }
}
