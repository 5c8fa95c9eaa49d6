extension JournalEventKind {
  /// The applicant gave reasons on the page of his case.
  public static let reasonsGiven = JournalEventKind(rawValue: "request.reasonsGiven")
  /// The applicant suggested to publish the information.
  public static let publicationSuggested = JournalEventKind(rawValue: "request.publicationSuggested")
  /// The applicant rated the service.
  public static let requestRated = JournalEventKind(rawValue: "request.rated")

  static let visitorEvents = [reasonsGiven, publicationSuggested, requestRated]
}
