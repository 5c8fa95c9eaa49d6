public import Disclosure
public import Documents

/// A piece of HTML that a template may write as it is.
///
/// It comes about in one way: written from an article, or two of them, which can hold nothing but what a page may show.
public struct SafeHTML: Sendable, Hashable {
  let html: String

  /// The article as HTML.
  public init(_ article: Article, by writer: ArticleHTML) {
    html = writer.html(article)
  }

  /// Two versions of an article as HTML, with what was put in and struck out.
  public init(_ comparison: ArticleComparison, by writer: ArticleHTML) {
    html = writer.html(comparison)
  }
}
