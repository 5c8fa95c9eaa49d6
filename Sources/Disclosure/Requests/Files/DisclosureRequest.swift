public import CivilTime

/// A request for disclosure beside its matter, which holds number, title, description, state, due date and handler.
public struct DisclosureRequest: Hashable, Sendable {
  /// The matter, whose number it shares.
  public var id: Matter.ID
  /// The organ.
  public var organ: Organ.ID
  /// What it asks for.
  public var subject: RequestSubject
  /// What has happened to it; stage, clock and law follow from it.
  public var course: RequestCourse
  /// The column of table 3; an agent does not change it.
  public var applicantKind: Party.Kind
  /// The same for all requests of one applicant to this organ, without telling who he is.
  public var applicantKey: String
  /// The same for requests of one applicant in the same words; up to the colon the same for all applicants.
  public var contentKey: String
  /// The index number of the catalogue that the applicant named.
  public var indexNumber: String
  /// In what form the information is wanted.
  public var carrier: Supply.Carrier
  /// By what way.
  public var delivery: DeliveryWay
  /// The hash of the secret by which the applicant follows the case; empty where he has none.
  public var secretHash: String
  /// What help he needs or was given: Regulation, Article 43.
  public var assistance: String
  /// Whether he suggests to publish the information: Article 44.
  public var suggestsPublication: Bool
  /// The answers of the substantive tests so far.
  public var answers: [SubstantiveAnswer]
  /// The decision that is proposed or was made; nil before.
  public var details: OutcomeDetails?
  /// What is decided on a request to correct a record; nil for any other, and before.
  public var rectification: Rectification?
  /// What the handler proposes to the reviewers, in his words.
  public var proposal: String
  /// The extension that the handler asks the head of the office for; nil where none is asked.
  public var extensionAsked: ExtensionProposal?
  /// The request that it was split off from.
  public var splitFrom: Matter.ID?
  /// The matter by which the information is published for all: Article 44; nil where there is none.
  public var publication: Matter.ID?
  /// To whom the reply was reported upward (审核报备), and when.
  public var reportedTo: String
  /// The day of that report.
  public var reportedOn: CivilDate?
  /// What was said to it.
  public var reportedNote: String
  /// Whether another applicant has asked for the same in the same words; kept by the database.
  public var isAskedByOthers: Bool
  /// What the applicant thought of the reply; nil where he was not asked or did not say.
  public var satisfaction: Satisfaction?

  /// A request that has just come in.
  public init(
    id: Matter.ID, organ: Organ.ID, subject: RequestSubject, course: RequestCourse, applicantKind: Party.Kind,
    applicantKey: String, contentKey: String, indexNumber: String = "", carrier: Supply.Carrier = .paper,
    delivery: DeliveryWay = .post, secretHash: String = "", assistance: String = "", suggestsPublication: Bool = false,
    splitFrom: Matter.ID? = nil
  ) {
    self.id = id
    self.organ = organ
    self.subject = subject
    self.course = course
    self.applicantKind = applicantKind
    self.applicantKey = applicantKey
    self.contentKey = contentKey
    self.indexNumber = indexNumber
    self.carrier = carrier
    self.delivery = delivery
    self.secretHash = secretHash
    self.assistance = assistance
    self.suggestsPublication = suggestsPublication
    self.splitFrom = splitFrom
    answers = []
    proposal = ""
    reportedTo = ""
    reportedNote = ""
    isAskedByOthers = false
  }
}
