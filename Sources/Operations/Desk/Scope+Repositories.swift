import Disclosure
public import Persistence

extension Scope {
  /// The organs.
  public var organs: OrganRepository { OrganRepository(connection) }
  /// The disclosure guides.
  public var guides: GuideRepository { GuideRepository(connection) }
  /// The people.
  public var people: PersonRepository { PersonRepository(connection) }
  /// The roles, and who has them.
  public var roles: RoleRepository { RoleRepository(connection) }
  /// Who is away, and who stands in.
  public var absences: AbsenceRepository { AbsenceRepository(connection) }
  /// Passwords and what else proves who somebody is.
  var credentials: CredentialRepository { CredentialRepository(connection) }
  /// Second factors.
  var secondFactors: SecondFactorRepository { SecondFactorRepository(connection) }
  /// Sessions.
  var sessions: SessionRepository { SessionRepository(connection) }
  /// Tokens of programs.
  var tokens: TokenRepository { TokenRepository(connection) }
  /// The counters that slow down who tries too often.
  var throttle: ThrottleRepository { ThrottleRepository(connection) }
  /// The rules of accounts.
  var accountRules: AccountRules {
    get throws { try AccountRulesRepository(connection).rules() }
  }
  /// The settings that somebody has set.
  public var settings: SettingRepository { SettingRepository(connection) }
  /// The files of records.
  public var attachments: AttachmentRepository { AttachmentRepository(connection) }
  /// Background work.
  public var jobs: JobRepository { JobRepository(connection) }
  /// What people are told.
  public var notifications: NotificationRepository { NotificationRepository(connection) }
  /// The matters.
  public var matters: MatterRepository { MatterRepository(connection) }
  /// The parties of matters.
  public var parties: PartyRepository { PartyRepository(connection) }
  /// The requests beside their matters.
  public var requests: RequestRepository { RequestRepository(connection) }
  /// What applicants wrote on the pages of their cases.
  public var statements: StatementRepository { StatementRepository(connection) }
  /// Requests that visitors have begun to write.
  var unfinishedRequests: UnfinishedRequestRepository { UnfinishedRequestRepository(connection) }
  /// What table 3 counts.
  public var requestItems: RequestItemRepository { RequestItemRepository(connection) }
  /// The letters of cases.
  public var letters: LetterRepository { LetterRepository(connection) }
  /// How letters were delivered.
  public var deliveries: DeliveryRepository { DeliveryRepository(connection) }
  /// The fees of cases.
  public var fees: FeeRepository { FeeRepository(connection) }
  /// The imports of old registers.
  var registerImports: RegisterImportRepository { RegisterImportRepository(connection) }
  /// Reconsiderations and suits.
  public var remedies: RemedyRepository { RemedyRepository(connection) }
  /// What programs and forms have sent before.
  var idempotency: IdempotencyRepository { IdempotencyRepository(connection) }
  /// The years whose tables were reported.
  public var frozenYears: FrozenYearRepository { FrozenYearRepository(connection) }
  /// The letter templates of organs.
  public var letterTemplates: LetterTemplateRepository { LetterTemplateRepository(connection) }
  /// The seals of organs.
  public var organSeals: OrganSealRepository { OrganSealRepository(connection) }
  /// The items of disclosure beside their matters.
  public var publications: PublicationRepository { PublicationRepository(connection) }
  /// The versions of items and their reviews.
  public var itemVersions: ItemVersionRepository { ItemVersionRepository(connection) }
  /// What people have typed into items and not saved.
  var itemScratches: ItemScratchRepository { ItemScratchRepository(connection) }
  /// The releases of items.
  public var releases: ReleaseRepository { ReleaseRepository(connection) }
  /// What the levels of reviews found.
  public var reviewOpinions: ReviewOpinionRepository { ReviewOpinionRepository(connection) }
  /// What the screening found, and what was waived.
  public var screening: ScreeningRepository { ScreeningRepository(connection) }
  /// The weights of rules and the tables of wording.
  public var screeningRules: ScreeningRuleRepository { ScreeningRuleRepository(connection) }
  /// The text versions of files.
  public var textVersions: TextVersionRepository { TextVersionRepository(connection) }
  /// What everybody may see: the only way out.
  public var publicExit: PublicExit { PublicExit(connection, at: now) }
  /// The number series.
  public var numbers: NumberRepository { NumberRepository(connection) }
  /// The approval chains.
  public var chains: ApprovalChainRepository { ApprovalChainRepository(connection) }
  /// The approvals.
  public var approvals: ApprovalRepository { ApprovalRepository(connection) }
  /// The full-text index.
  public var searchIndex: SearchRepository { SearchRepository(connection) }
  /// The journal.
  var journal: JournalRepository { JournalRepository(connection) }
}
